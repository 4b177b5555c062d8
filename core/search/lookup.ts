import { findTerms } from './find-terms.ts';
import { type ListedSegment, type OpenIndex, openForLookup } from './open-index.ts';
import { eachPosting, readLists } from './posting-lists.ts';
import type { Reading } from './reading.ts';
import { articleTerm } from './terms.ts';

/** Where a live document lies. */
export interface DocumentPlace {
  id: string;
  segment: string;
  ordinal: number;
}

/** Where the live documents of these ids lie in an open index; those that are not in it are left out. */
export function* findDocuments(index: OpenIndex, ids: readonly string[]): Reading<DocumentPlace[]> {
  const found = yield* findTerms(
    index,
    ids.map((id) => ({ prefix: articleTerm(id), exact: true })),
  );
  const lists = yield* readLists(found.flat());
  return ids.flatMap((id, i) => {
    const places: DocumentPlace[] = [];
    for (const term of found[i] ?? [])
      eachPosting(term, lists, ({ ordinal, segment }) => {
        places.push({ id, segment: segment.meta.id, ordinal });
      });
    return places;
  });
}

/** As `findDocuments`, without opening the index for search: quick, for adding and removing. */
export const locateDocuments = (list: readonly ListedSegment[], ids: readonly string[]) =>
  findDocuments(openForLookup(list), ids);
