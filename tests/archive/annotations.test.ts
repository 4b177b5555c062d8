import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import { exportAnnotations } from '../../archive/export-annotations.ts';
import { copyUncopied, isDatabaseNew, restoreFromCopy } from '../../archive/second-copy.ts';
import type { AnnotationDraft } from '../../core/annotations/annotation.ts';
import { fromJsonLd, jsonLdWriter } from '../../core/annotations/formats/json-ld.ts';

let time = 1_700_000_000_000;
const now = () => time;
const storeOf = (by: string) => createAnnotationStore({ db: openReader(), now, by });

const draft = (note = '', page = 'https://example.org/a'): AnnotationDraft => ({
  target: {
    address: page,
    url: page,
    title: 'A page',
    selectors: [{ type: 'TextQuoteSelector', exact: 'quay', prefix: '', suffix: '' }],
  },
  color: 'yellow',
  note,
  tags: [],
  about: [{ kind: 'entity', archiveId: 'bundled', entityId: 'p-x', label: 'X' }],
});

async function wipeDatabase(): Promise<void> {
  await openReader().delete();
  closeDatabases();
}

beforeEach(async () => {
  fakeBrowser.reset();
  // The fake has no getKeys; this is what it does.
  const { local } = browser.storage;
  Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) });
  await wipeDatabase();
  time = 1_700_000_000_000;
});

describe('stored annotations', () => {
  it('are found by page and by entity, and saved once though the call comes twice', async () => {
    const store = storeOf('a');
    await store.save('1', draft('one'));
    await store.save('1', draft('one'));
    await store.save('2', draft('two', 'https://example.org/b'));
    expect((await store.onPage('https://example.org/a')).annotations.map(({ note }) => note)).toEqual([
      'one',
    ]);
    expect((await store.aboutEntity('bundled', 'p-x')).annotations).toHaveLength(2);
    expect((await store.list({})).annotations).toHaveLength(2);
  });

  it('merge edits from two windows, neither lost', async () => {
    const [one, two] = [storeOf('one'), storeOf('two')];
    const { annotation } = await one.save('1', draft('first'));
    const seen = { note: annotation.stamps.note, color: annotation.stamps.color };
    time += 10;
    await one.edit({ id: '1', set: { note: 'from one' }, seen });
    await two.edit({ id: '1', set: { color: 'blue' }, seen });
    const saved = await two.edit({ id: '1', set: { note: 'from two' }, seen });
    expect(saved?.annotation).toMatchObject({ note: 'from two', color: 'blue' });
    expect(saved?.annotation.earlier.map(({ note }) => note)).toEqual(['from one']);
  });

  it('go to the bin, come back, and leave it for good after their time', async () => {
    const store = storeOf('a');
    await store.save('1', draft());
    await store.save('2', draft());
    await store.setDeleted(['1', '2', 'nobody'], true);
    expect((await store.onPage('https://example.org/a')).annotations).toEqual([]);
    await store.setDeleted(['2'], false);
    expect((await store.onPage('https://example.org/a')).annotations.map(({ id }) => id)).toEqual(['2']);
    expect(await store.emptyBin(time)).toBe(0);
    expect(await store.emptyBin(time + 1)).toBe(1);
    expect((await store.list({})).annotations.map(({ id }) => id)).toEqual(['2']);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['annotation:2']);
  });

  it('set a damaged row aside without dropping its neighbours', async () => {
    const store = storeOf('a');
    await store.save('1', draft('good'));
    await store.save('2', draft('bad'));
    await openReader().annotations.update('2', { annotation: { note: 7 } });
    const { annotations, damaged } = await store.onPage('https://example.org/a');
    expect(annotations.map(({ note }) => note)).toEqual(['good']);
    expect(damaged).toBe(1);
    expect(await openReader().damaged.get('2')).toMatchObject({ row: { annotation: { note: 7 } } });
  });

  it('come back from the second copy when the database was wiped', async () => {
    const store = storeOf('a');
    await store.save('1', draft('kept'));
    await store.save('2', draft('binned'));
    await store.setDeleted(['2'], true);
    expect(await isDatabaseNew()).toBe(true);
    await wipeDatabase();
    expect(await restoreFromCopy(time)).toEqual({ restored: 2, damaged: 0 });
    const again = storeOf('b');
    expect((await again.onPage('https://example.org/a')).annotations.map(({ note }) => note)).toEqual([
      'kept',
    ]);
    expect((await again.get('2'))?.deleted).toBe(time);
    expect(await isDatabaseNew()).toBe(false);
    expect(await restoreFromCopy(time)).toEqual({ restored: 0, damaged: 0 });
  });

  it('come back from copies of an earlier form, and one that is no text of ours stops nothing', async () => {
    const { annotation } = await storeOf('a').save('1', draft('kept'));
    await wipeDatabase();
    await browser.storage.local.set({
      'annotation:1': annotation,
      'annotation:2': JSON.stringify({ ...annotation, id: '2' }),
      'annotation:3': '{"id": 3',
    });
    expect(await restoreFromCopy(time)).toEqual({ restored: 2, damaged: 1 });
    expect((await storeOf('b').list({})).annotations.map(({ id }) => id).sort()).toEqual(['1', '2']);
  });

  it('are copied though a change of an earlier form was not', async () => {
    const store = storeOf('a');
    await store.save('1', draft('kept'));
    await browser.storage.local.clear();
    await openReader().uncopied.put({ id: '1' });
    await copyUncopied();
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['annotation:1']);
    expect(await openReader().uncopied.count()).toBe(0);
  });

  it('stay marked when they are changed while they are copied, and the later change is what is copied', async () => {
    const store = storeOf('a');
    await store.save('1', draft('first'));
    const { local } = browser.storage;
    const set = local.set.bind(local);
    let isLate = true;
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      if (isLate) {
        isLate = false;
        // Its copy cannot be made now: this one is being written.
        void storeOf('b').edit({ id: '1', set: { note: 'later' }, seen: {} });
        await vi.waitFor(async () => expect((await openReader().uncopied.toArray()).length).toBe(2));
      }
      return set(items);
    });
    await store.edit({ id: '1', set: { note: 'earlier' }, seen: {} });
    vi.restoreAllMocks();
    await vi.waitFor(async () => expect(await openReader().uncopied.count()).toBe(0));
    const { 'annotation:1': copy } = await local.get('annotation:1');
    expect(JSON.parse(String(copy))).toMatchObject({ note: 'later' });
  });

  it('stay when the second copy cannot be written, and the caller learns of it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    const store = storeOf('a');
    expect((await store.save('1', draft())).copied).toBe(false);
    expect((await store.list({})).annotations).toHaveLength(1);
    expect(warn).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('are left as they are when the database throws', async () => {
    const store = storeOf('a');
    await store.save('1', draft('before'));
    vi.spyOn(openReader().annotations, 'bulkPut').mockRejectedValueOnce(
      new DOMException('full', 'QuotaExceededError'),
    );
    await expect(store.edit({ id: '1', set: { note: 'after' }, seen: {} })).rejects.toMatchObject({
      reason: 'full',
    });
    expect((await store.get('1'))?.note).toBe('before');
  });
});

describe('a change of very many', () => {
  const ids = Array.from({ length: 1_150 }, (_, n) => `many-${n}`);
  const many = async () => {
    const store = storeOf('a');
    const one = (await store.save('many-0', draft('one'))).annotation;
    await store.join(ids.map((id) => ({ ...one, id })));
    return store;
  };

  it('tells how far it is, and copies as it goes', async () => {
    const store = await many();
    const told: number[] = [];
    const saved = await store.editMany(ids, () => ({ color: 'blue' }), {
      onProgress: (done) => told.push(done),
    });
    expect(saved).toEqual({ count: 1_150, copied: true });
    expect(told).toEqual([1_000, 1_150]);
    const copies = Object.values(await browser.storage.local.get(null));
    const colors = copies.map((copy) => (JSON.parse(String(copy)) as { color: string }).color);
    expect(colors.filter((color) => color === 'blue')).toHaveLength(1_150);
    expect(await openReader().uncopied.count()).toBe(0);
  });

  it('ends between two transactions when it is stopped, and what was done stays done', async () => {
    const store = await many();
    const controller = new AbortController();
    const { count } = await store.setDeleted(ids, true, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(count).toBe(1_000);
    const { annotations } = await store.list({});
    expect(annotations.filter(({ deleted }) => deleted !== null)).toHaveLength(1_000);
  });

  it('is exported piece by piece, and stopped by its reader', async () => {
    await many();
    const file = await exportAnnotations(ids, jsonLdWriter(), 'application/ld+json');
    expect(fromJsonLd(await file.text()).items).toHaveLength(1_150);
    const controller = new AbortController();
    controller.abort();
    const stopped = exportAnnotations(ids, jsonLdWriter(), '', { signal: controller.signal });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
