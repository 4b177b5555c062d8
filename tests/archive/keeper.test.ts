import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { openReader } from '../../archive/databases.ts';
import { forgetReport, keepAnnotations, keepWhatIsThere, readReport } from '../../archive/keeper.ts';
import { draft, freshReader, wipeReader } from './reader-store.ts';

let time = 1_700_000_000_000;
const now = () => time;
const storeOf = () => createAnnotationStore({ now, by: 'a' });

beforeEach(async () => {
  await freshReader();
  time = 1_700_000_000_000;
});

describe('the keeper', () => {
  it('brings annotations back after the database was wiped, and tells of it until it was seen', async () => {
    const store = storeOf();
    await keepAnnotations({ now });
    await store.save('1', draft('one'));
    await store.save('2', draft('two'));
    expect(await readReport()).toBeNull();
    await wipeReader();
    await keepAnnotations({ now });
    expect((await storeOf().list({})).annotations).toHaveLength(2);
    expect(await readReport()).toMatchObject({ restored: 2, damaged: 0 });
    await forgetReport();
    await keepAnnotations({ now, compare: true });
    expect(await readReport()).toBeNull();
  });

  it('brings them back at once when the database is deleted while it is open', async () => {
    const store = storeOf();
    await store.save('1', draft('one'));
    await keepAnnotations({ now });
    keepWhatIsThere(now);
    const request = indexedDB.deleteDatabase('backfile-reader');
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    await storeOf().list({});
    await vi.waitFor(async () => expect(await openReader().annotations.count()).toBe(1));
  });

  it('copies later what could not be copied, and says meanwhile that it failed', async () => {
    const { local } = browser.storage;
    const set = local.set.bind(local);
    const isCopy = (items: object) => Object.keys(items).some((key) => key.startsWith('annotation:'));
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      if (isCopy(items)) throw new Error('QUOTA_BYTES quota exceeded');
      return set(items);
    });
    expect((await storeOf().save('1', draft('one'))).copied).toBe(false);
    await keepAnnotations({ now });
    expect(await readReport()).toMatchObject({ failure: 'copy' });
    vi.restoreAllMocks();
    await keepAnnotations({ now });
    expect(await readReport()).toBeNull();
    await wipeReader();
    await keepAnnotations({ now });
    expect((await storeOf().get('1'))?.note).toBe('one');
  });

  it('never brings back what was deleted for good, though its copy could not be removed', async () => {
    const store = storeOf();
    await store.save('1', draft());
    await store.setDeleted(['1'], true);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('failed'));
    time += 1;
    expect(await store.emptyBin(time)).toBe(1);
    await keepAnnotations({ now, compare: true });
    expect(await openReader().annotations.count()).toBe(0);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual([]);
    vi.restoreAllMocks();
  });

  it('puts a healthy copy in the place of a damaged row', async () => {
    const store = storeOf();
    await store.save('1', draft('fine'));
    await openReader().annotations.update('1', { annotation: { note: 7 } });
    expect((await store.list({})).damaged).toBe(1);
    await keepAnnotations({ now, compare: true });
    expect((await store.get('1'))?.note).toBe('fine');
    expect(await openReader().damaged.count()).toBe(1);
  });
});
