import { leaves, wantedWords } from './evaluate.ts';
import { blockKey, blocksOf } from './find-terms.ts';
import { type ListedSegment, openForLookup } from './open-index.ts';
import type { Query } from './query.ts';
import { wantedRange } from './resolve-words.ts';
import type { RecordKey } from './segment.ts';

/**
 * The blocks of the dictionary that a query will ask for first: they can be read together with what opens the index. Words
 * that turn out to be mistyped ask for more.
 */
export function expectedRecords(list: readonly ListedSegment[], query: Query): RecordKey[] {
  const { segments } = openForLookup(list);
  const ranges = leaves([...query.must, ...query.not]).flatMap((clause) =>
    clause.kind === 'word' || clause.kind === 'phrase' ? wantedWords(clause).map(wantedRange) : [],
  );
  const keys = ranges.flatMap((range) =>
    segments.flatMap((segment) => blocksOf(segment, range)).map(blockKey),
  );
  return [...new Map(keys.map((key) => [key.key, key])).values()];
}
