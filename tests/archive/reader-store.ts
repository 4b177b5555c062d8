import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import type { AnnotationDraft } from '../../core/annotations/annotation.ts';

/** A reader's database and a browser that know nothing of the test before. */
export async function freshReader(): Promise<void> {
  fakeBrowser.reset();
  // The fake has no getKeys; this is what it does.
  const { local } = browser.storage;
  Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) });
  await wipeReader();
}

export async function wipeReader(): Promise<void> {
  await openReader().delete();
  closeDatabases();
}

export const draft = (note = '', page = 'https://example.org/a'): AnnotationDraft => ({
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
