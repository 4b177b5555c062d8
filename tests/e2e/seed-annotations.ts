import type { Page } from 'playwright-core';
import type { Annotation } from '../../core/annotations/annotation.ts';

/** How many, and what some of them have that the others do not. */
export interface Seed {
  count: number;
  /** Of a page of the extension's own; the database is opened as it lies there. */
  page: Page;
}

const colors = ['yellow', 'green', 'blue', 'pink', 'violet'];
const sites = [
  'news.example',
  'www.harbour-times.example',
  'blog.quay.example',
  'docs.example.org',
  'paper.example.net',
];
const tags = ['harbour', 'vote', 'costs', 'to read', 'quay'];
const vocabulary =
  'the harbour council voted on tuesday to keep quay open after a long debate about costs that had divided members for months while residents waited outside in rain';

/**
 * Writes annotations into the browser's database as they are stored: number 0 is the newest. Every tenth is a note on a
 * page, every second has a note, every fiftieth lies in the bin; of the quotations, every tenth is an orphan and
 * every third was never looked for. Number 2 holds an earlier note. Runs in the browser, so all it needs comes in.
 */
async function write(given: {
  count: number;
  colors: string[];
  sites: string[];
  tags: string[];
  words: string[];
}) {
  const { count, colors, sites, tags, words } = given;
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const text = (n: number) => Array.from({ length: n }, () => words[next(words.length)]).join(' ');
  const annotationOf = (n: number) => {
    const created = Date.UTC(2026, 0, 20) - n * 60_000;
    const stamp = { ms: created, counter: 0, by: 'seed' };
    const url = `https://${sites[n % sites.length]}/story-${Math.floor(n / 4)}`;
    const exact = `${text(8 + next(30))} number${n}`;
    const selectors = [{ type: 'TextQuoteSelector', exact, prefix: `${text(6)} `, suffix: ` ${text(6)}.` }];
    return {
      id: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      created,
      target: {
        address: url,
        url,
        title: `Story ${Math.floor(n / 4)}: ${text(5)}`,
        selectors: n % 10 === 9 ? null : selectors,
      },
      color: colors[n % colors.length],
      note: n % 2 === 0 || n % 10 === 9 ? `Compare **${text(3)}**, note${n}.` : '',
      tags: n % 3 === 0 ? [tags[n % tags.length]] : [],
      about:
        n % 7 === 0 ? [{ kind: 'entity', archiveId: 'bundled', entityId: 'p-x', label: 'A. Person' }] : [],
      deleted: n % 50 === 49 ? created : null,
      stamps: { color: stamp, note: stamp, tags: stamp, about: stamp, target: stamp, deleted: stamp },
      earlier: n === 2 ? [{ note: 'What the other window said', stamp: { ...stamp, ms: stamp.ms - 5 } }] : [],
      replaced: [],
    };
  };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('backfile-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (let at = 0; at < count; at += 2_000) {
    const transaction = db.transaction(['annotations', 'anchors'], 'readwrite');
    for (let n = at; n < Math.min(count, at + 2_000); n += 1) {
      const annotation = annotationOf(n);
      const { id, created, deleted, target } = annotation;
      const row = { id, page: target.address, modified: created, entities: [], annotation };
      transaction.objectStore('annotations').put(deleted === null ? row : { ...row, deleted });
      const state = n % 10 === 1 ? 'orphaned' : 'anchored';
      if (n % 3 !== 0)
        transaction.objectStore('anchors').put({ id, page: target.address, state, seenAt: created });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  db.close();
}

export function seedAnnotations({ page, count }: Seed): Promise<void> {
  return page.evaluate(write, { count, colors, sites, tags, words: vocabulary.split(' ') });
}

/** The extension's own record, as it lies: annotations by id. */
export function readStored(
  page: Page,
): Promise<Record<string, Pick<Annotation, 'note' | 'color' | 'tags' | 'deleted' | 'target' | 'about'>>> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('backfile-reader');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ id: string; annotation: never }[]>((resolve, reject) => {
      const request = db.transaction('annotations').objectStore('annotations').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return Object.fromEntries(rows.map(({ id, annotation }) => [id, annotation]));
  });
}

export const idOf = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
