import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { annotationServices } from '../../archive/annotation-services.ts';
import { createAnnotationStore } from '../../archive/annotations.ts';
import type { SaveAnnotationRequest } from '../../archive/contract.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import { entityNotes } from '../../archive/entity-notes.ts';
import type { SenderPage } from '../../archive/sender.ts';
import type { Bond } from '../../core/annotations/annotation.ts';

const pageAt = (address: string, more: Partial<SenderPage> = {}): SenderPage => ({
  address,
  topAddress: address,
  tabId: 1,
  frameId: 0,
  incognito: false,
  ...more,
});

const request: SaveAnnotationRequest = {
  id: 'urn:uuid:5e0d1a52-6c1f-4a3b-9f43-2a6f0f7d1c11',
  title: 'A page',
  selectors: [{ type: 'TextQuoteSelector', exact: 'quay', prefix: '', suffix: '' }],
  color: 'yellow',
  note: '',
  tags: [],
  about: [],
};

beforeEach(async () => {
  fakeBrowser.reset();
  await openReader().delete();
  closeDatabases();
});

describe('annotations that a page may ask for', () => {
  it('are those of the address that the browser says, by whatever way it was reached', async () => {
    const services = annotationServices(createAnnotationStore());
    await services.saveAnnotation(request, pageAt('https://www.news.example/a?utm_source=x#top'));
    const here = await services.annotationsHere({}, pageAt('http://news.example/a'));
    expect(here.annotations.map(({ id }) => id)).toEqual([request.id]);
    expect((await services.annotationsHere({}, pageAt('https://news.example/b'))).annotations).toEqual([]);
  });

  it('cannot be had by naming another site as canonical', async () => {
    const services = annotationServices(createAnnotationStore());
    await services.saveAnnotation(request, pageAt('https://news.example/a'));
    const evil = pageAt('https://evil.example/');
    const asked = await services.annotationsHere({ canonical: 'https://news.example/a' }, evil);
    expect(asked.annotations).toEqual([]);
    await expect(services.deleteAnnotation({ id: request.id, deleted: true }, evil)).rejects.toMatchObject({
      code: 'not-found',
    });
    const edit = { id: request.id, set: { note: 'mine now' }, seen: {} };
    await expect(services.editAnnotation({ edit }, evil)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are those of the frame, not of the page around it', async () => {
    const services = annotationServices(createAnnotationStore());
    const frame = pageAt('https://widget.example/w', { topAddress: 'https://news.example/a', frameId: 3 });
    await services.saveAnnotation(request, frame);
    expect((await services.annotationsHere({}, pageAt('https://news.example/a'))).annotations).toEqual([]);
    expect((await services.annotationsHere({}, frame)).annotations).toHaveLength(1);
  });

  it('are not stored from a private window', async () => {
    const services = annotationServices(createAnnotationStore());
    const hidden = pageAt('https://news.example/a', { incognito: true });
    await expect(services.saveAnnotation(request, hidden)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await openReader().annotations.count()).toBe(0);
  });

  it('are found whether the page says its canonical address at once, late or not at all', async () => {
    const services = annotationServices(createAnnotationStore());
    const page = pageAt('https://news.example/a?view=print');
    const canonical = 'https://news.example/a';
    await services.saveAnnotation(request, page);
    const late = await services.annotationsHere({ canonical }, page);
    expect(late.annotations.map(({ id }) => id)).toEqual([request.id]);
    const edit = { id: request.id, set: { note: 'still mine' }, seen: {} };
    const saved = await services.editAnnotation({ canonical, edit }, page);
    expect(saved.annotation.note).toBe('still mine');
  });

  it('bear the name that the archive gives an entity, whatever the page says', async () => {
    const labelOf = async (bond: Bond) =>
      bond.kind === 'entity' && bond.entityId === 'ada' ? 'Ada Byron' : null;
    const services = annotationServices(createAnnotationStore(), { labelOf });
    const bond = { kind: 'entity' as const, archiveId: 'bundled', entityId: 'ada', label: 'Somebody Else' };
    const saved = await services.saveAnnotation(
      { ...request, about: [bond, { ...bond, entityId: 'unknown', label: 'As it stands' }] },
      pageAt('https://news.example/a'),
    );
    expect(saved.annotation.about.map(({ label }) => label)).toEqual(['Ada Byron', 'As it stands']);
  });

  it('are told to other tabs after each change, and not after a question', async () => {
    const onChange = vi.fn();
    const services = annotationServices(createAnnotationStore(), { onChange });
    const page = pageAt('https://news.example/a');
    await services.annotationsHere({}, page);
    expect(onChange).not.toHaveBeenCalled();
    await services.saveAnnotation(request, page);
    await services.deleteAnnotation({ id: request.id, deleted: true }, page);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('are shown in the manager only to the page that has them', async () => {
    const openManager = vi.fn(async () => {});
    const services = annotationServices(createAnnotationStore(), { openManager });
    await services.saveAnnotation(request, pageAt('https://news.example/a'));
    const stranger = pageAt('https://evil.example/');
    await expect(services.openManager({ id: request.id }, stranger)).rejects.toMatchObject({
      code: 'not-found',
    });
    await services.openManager({ id: request.id }, pageAt('https://news.example/a'));
    expect(openManager.mock.calls).toEqual([[request.id]]);
  });
});

describe('tags in use', () => {
  it('complete what is typed, in any case of letters, a few at a time', async () => {
    const services = annotationServices(createAnnotationStore());
    const page = pageAt('https://news.example/a');
    const many = Array.from({ length: 20 }, (_, n) => `harbour ${n}`);
    await services.saveAnnotation({ ...request, tags: ['Harvest', 'quay', ...many] }, page);
    expect(await services.tagsLike('harv', page)).toEqual(['Harvest']);
    expect(await services.tagsLike('HARBOUR 1', page)).toContain('harbour 11');
    expect(await services.tagsLike('har', page)).toHaveLength(8);
    expect(await services.tagsLike('sea', page)).toEqual([]);
  });
});

describe('notes on an entity', () => {
  it('come to its card without address and tags, the newest first, and not from the bin', async () => {
    let now = 1_000;
    const store = createAnnotationStore({ now: () => now++ });
    const services = annotationServices(store);
    const page = pageAt('https://news.example/a?secret=1');
    const about = [
      { kind: 'entity' as const, archiveId: 'bundled', entityId: 'ada', label: 'Ada' },
      { kind: 'entity' as const, archiveId: 'bundled', entityId: 'ben', label: 'Ben' },
      { kind: 'entity' as const, archiveId: 'another', entityId: 'eve', label: 'Eve' },
    ];
    const idOf = (n: number) => request.id.replace(/.$/, String(n));
    for (const [n, note] of ['first', '', 'third', 'fourth'].entries())
      await services.saveAnnotation({ ...request, id: idOf(n), note, about, tags: ['private'] }, page);
    await services.deleteAnnotation({ id: idOf(3), deleted: true }, page);
    const notes = await entityNotes('ada', store);
    expect(notes.map(({ note }) => note)).toEqual(['third', 'first']);
    expect(Object.keys(notes[0] ?? {}).sort()).toEqual(['about', 'created', 'note', 'quote', 'title']);
    expect(JSON.stringify(notes)).not.toMatch(/secret|private/);
    expect(notes[0]?.about).toEqual([{ id: 'ben', prefLabel: 'Ben' }]);
    expect(await entityNotes('eve', store)).toEqual([]);
  });
});
