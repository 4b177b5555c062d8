import { leaves, wantedWords } from './evaluate.ts';
import { blockKey, blocksOf } from './find-terms.ts';
import { type ListedSegment, openForLookup } from './open-index.ts';
import type { Query } from './query.ts';
import { wantedRange } from './resolve-words.ts';
import { GROUP_DOCUMENTS, idsName, type RecordKey, recordKey } from './segment.ts';

/** Records of ids that are read before it is known which are needed: a round less, where they are few. */
const MOST_ID_RECORDS = 4;

function idRecords({ meta }: ListedSegment): RecordKey[] {
  const groups = Math.ceil(meta.documents / GROUP_DOCUMENTS);
  if (groups > MOST_ID_RECORDS) return [];
  return Array.from({ length: groups }, (_, n) => ({ table: 'dict', key: recordKey(meta.id, idsName(n)) }));
}

/**
 * The blocks of the dictionary that a query will ask for first, and the ids of small segments: they can be read together
 * with what opens the index. Words that turn out to be mistyped ask for more.
 */
export function expectedRecords(list: readonly ListedSegment[], query: Query): RecordKey[] {
  const { segments } = openForLookup(list);
  const ranges = leaves([...query.must, ...query.not]).flatMap((clause) =>
    clause.kind === 'word' || clause.kind === 'phrase' ? wantedWords(clause).map(wantedRange) : [],
  );
  const keys = ranges.flatMap((range) =>
    segments.flatMap((segment) => blocksOf(segment, range)).map(blockKey),
  );
  const ids = list.flatMap(idRecords);
  return [...new Map([...keys, ...ids].map((key) => [key.key, key])).values()];
}
