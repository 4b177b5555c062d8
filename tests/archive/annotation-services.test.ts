import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { annotationServices } from '../../archive/annotation-services.ts';
import { createAnnotationStore } from '../../archive/annotations.ts';
import type { SaveAnnotationRequest } from '../../archive/contract.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import type { SenderPage } from '../../archive/sender.ts';

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
});
