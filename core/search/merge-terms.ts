import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { decodePostings, eachCounts, totalsOf } from './decode-postings.ts';
import { type DictionaryEntry, decodeBlock } from './dictionary.ts';
import { blockOf } from './find-terms.ts';
import { DamagedSegment, demand } from './merge-documents.ts';
import { type MergeSource, mergedDocuments } from './merge-plan.ts';
import { PostingDraft } from './posting-draft.ts';
import { ask, type Reading } from './reading.ts';
import { blockName, recordKey, type SearchTable } from './segment.ts';
import type { SegmentWriter, WrittenTerm } from './segment-writer.ts';

interface SourceEntry {
  source: MergeSource;
  entry: DictionaryEntry;
}

type Records = ReadonlyMap<string, Uint8Array>;

/** The entries of a source that come after a term, of the block in which they begin; whether more blocks follow. */
function* nextEntries(
  source: MergeSource,
  after: string,
): Reading<{ entries: DictionaryEntry[]; more: boolean }> {
  const { meta } = source.listed;
  if (meta.firstTerms.length === 0) return { entries: [], more: false };
  for (let number = blockOf(meta.firstTerms, after); ; number++) {
    const [block] = yield* demand(meta, [blockName(number)]);
    const entries = decodeBlock(block ?? new Uint8Array()).filter((entry) => entry.term > after);
    const more = number + 1 < meta.firstTerms.length;
    if (entries.length || !more) return { entries, more };
  }
}

/** All entries after a term up to where the first block ends: so far every source is known. */
function* nextBatch(sources: readonly MergeSource[], after: string): Reading<SourceEntry[]> {
  const loaded: { source: MergeSource; entries: DictionaryEntry[]; more: boolean }[] = [];
  for (const source of sources) loaded.push({ source, ...(yield* nextEntries(source, after)) });
  const ends = loaded.filter(({ more }) => more).map(({ entries }) => entries.at(-1)?.term ?? '');
  const end = ends.sort()[0] ?? '\uffff';
  return loaded.flatMap(({ source, entries }) =>
    entries.filter((entry) => entry.term <= end).map((entry) => ({ source, entry })),
  );
}

function* loadRecords(table: SearchTable, batch: readonly SourceEntry[]): Reading<Records> {
  const wanted = batch.filter(({ entry }) => table !== 'pos' || entry.place.positionLength > 0);
  const segments = new Map(
    wanted.map(({ source, entry }) => {
      const { id } = source.listed.meta;
      return [recordKey(id, entry.place.record), id];
    }),
  );
  const keys = [...segments.keys()];
  const records = yield* ask(keys.map((key) => ({ table, key })));
  return new Map(
    keys.map((key, i) => {
      const bytes = records[i];
      if (!bytes) throw new DamagedSegment(segments.get(key) ?? '');
      return [key, bytes];
    }),
  );
}

/** Copies the postings of live documents under their new ordinals. */
function createTranscoder(term: string) {
  const postings = new PostingDraft();
  const positions = new ByteWriter();
  return {
    add({ source, entry: { place } }: SourceEntry, from: Uint8Array, positionsFrom: Uint8Array): void {
      const { start, documents: listed } = place;
      const { documents } = source.listed.meta;
      const read = decodePostings({ bytes: from, start, listed, documents });
      const places = new ByteReader(positionsFrom, place.positionStart);
      const totals = totalsOf(read);
      eachCounts(read, (n, counts) => {
        const positionsAt = places.at;
        places.skipVarints(totals[n] ?? 0);
        const ordinal = source.ordinals[read.ordinals[n] ?? 0] ?? -1;
        if (ordinal < 0) return;
        postings.add({ ordinal, counts, salience: read.saliences[n] ?? 0 });
        positions.bytes(positionsFrom.subarray(positionsAt, places.at));
      });
    },
    /** The term of a merged segment of so many documents. */
    term: (documents: number): WrittenTerm => ({
      term,
      documents: postings.listed,
      postings: postings.encode(documents),
      positions: positions.view(),
    }),
  };
}

const none = new Uint8Array();

interface Loaded {
  lists: Records;
  places: Records;
}

function mergedTerm(entries: readonly SourceEntry[], loaded: Loaded, documents: number): WrittenTerm {
  const transcoder = createTranscoder(entries[0]?.entry.term ?? '');
  for (const found of entries) {
    const key = recordKey(found.source.listed.meta.id, found.entry.place.record);
    transcoder.add(found, loaded.lists.get(key) ?? none, loaded.places.get(key) ?? none);
  }
  return transcoder.term(documents);
}

export interface MergeSlice {
  /** Where the next slice goes on: the last term of the sources that was looked at. */
  after: string;
  done: boolean;
}

/**
 * Writes the next terms of a merge, at least `terms` of them while there are any, and closes the writer's records, so
 * that the slice can be stored. Throws DamagedSegment.
 */
export function* mergeSlice(
  sources: readonly MergeSource[],
  writer: SegmentWriter,
  { after, terms }: { after: string; terms: number },
): Reading<MergeSlice> {
  const documents = mergedDocuments(sources);
  let at = after;
  for (let written = 0; written < terms; ) {
    const batch = yield* nextBatch(sources, at);
    const loaded = { lists: yield* loadRecords('post', batch), places: yield* loadRecords('pos', batch) };
    const byTerm = Map.groupBy(batch, ({ entry }) => entry.term);
    const inOrder = [...byTerm.keys()].sort();
    for (const name of inOrder) {
      const term = mergedTerm(byTerm.get(name) ?? [], loaded, documents);
      if (term.documents > 0) writer.add(term);
    }
    const last = inOrder.at(-1);
    if (last === undefined) {
      writer.flush();
      return { after: at, done: true };
    }
    at = last;
    written += inOrder.length;
  }
  writer.flush();
  return { after: at, done: false };
}
