import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import type { Bond } from '../core/annotations/annotation.ts';
import { createAnnotationStore } from './annotations.ts';
import { bondsLike } from './bonds-like.ts';
import type { AnnotateClient, Answer } from './contract.ts';
import { openArchive, openReader as openReaderDatabase } from './databases.ts';
import { expectedFailure } from './failure-of.ts';
import { openManager } from './open-manager.ts';
import { openReader } from './open-reader.ts';
import { createSearch } from './search.ts';
import { CallError, failure } from './wire.ts';

export interface OwnPage {
  /** The key of the page: `articleAddress`. */
  address: string;
  /** The address that opens it. */
  url: string;
  /** What every annotation made here is about. */
  about: readonly Bond[];
}

/** By which an archived article is known to annotations, wherever it is read. */
export const articleAddress = (archiveId: string, articleId: string): string =>
  `backfile:article/${encodeURIComponent(archiveId)}/${encodeURIComponent(articleId)}`;

async function answered<T>(work: () => Promise<T>): Answer<T> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    const told = expectedFailure(thrown);
    if (told) return told;
    console.error(thrown);
    return failure('internal', 'It failed.');
  }
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new CallError('not-found', 'There is no such annotation.');
  return value;
}

function refusePrivate(): void {
  if (browser.extension.inIncognitoContext)
    throw new CallError('not-allowed', 'Nothing is stored from a private window.');
}

/** Annotating on a page of the extension: an archived article in the reader. */
export function createOwnPageClient({ address, url, about }: OwnPage): AnnotateClient {
  const store = createAnnotationStore();
  const search = createSearch(openArchive());
  return {
    annotationsHere: () =>
      answered(async () => ({ address, annotations: (await store.onPage(address)).annotations })),
    saveAnnotation: ({ id, title, selectors, color, note, tags, about: chosen }) =>
      answered(async () => {
        refusePrivate();
        const target = { address, url, title, selectors };
        return store.save(id, { target, color, note, tags, about: [...about, ...chosen] });
      }),
    editAnnotation: ({ edit, seenTags }) =>
      answered(async () => {
        refusePrivate();
        const { target, ...set } = edit.set;
        return found(
          await store.edit(
            { ...edit, set: target ? { ...set, target: { ...target, address } } : set },
            seenTags,
          ),
        );
      }),
    deleteAnnotation: ({ id, deleted }) =>
      answered(async () => {
        refusePrivate();
        const { copied } = await store.setDeleted([id], deleted);
        return { annotation: found(await store.get(id)), copied };
      }),
    reportAnchors: ({ states }) =>
      answered(async () => {
        if (!browser.extension.inIncognitoContext) await store.reportAnchors(address, states);
        return null;
      }),
    tagsLike: (start) => answered(() => store.tagsLike(start)),
    bondsLike: (text) => answered(() => bondsLike(text, search)),
    openManager: ({ id }) =>
      answered(async () => {
        await openManager(id);
        return null;
      }),
    openReader: (request) =>
      answered(async () => {
        await openReader(request);
        return null;
      }),
  };
}

/** Tells when annotations of a page of ours were changed, here or in another window, until the signal aborts. */
export function watchOwnPage(address: string, signal: AbortSignal, onChange: () => void): void {
  const db = openReaderDatabase();
  const rows = liveQuery(() => db.annotations.where('page').equals(address).toArray());
  // A database that fails is told by the calls themselves.
  const subscription = rows.subscribe({ next: onChange, error: () => {} });
  signal.addEventListener('abort', () => subscription.unsubscribe());
}
