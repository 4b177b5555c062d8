import { ByteWriter } from './byte-writer.ts';
import {
  aloneRecord,
  BLOCK_TERMS,
  type Cursor,
  encodeBlock,
  type PlacedTerm,
  type Placement,
  sharedRecord,
} from './dictionary.ts';
import { seal } from './seal.ts';
import { blockName, recordKey, type SearchTable, type SegmentRecord } from './segment.ts';

/** A record shared by neighbouring terms is closed at this size: one read brings about one page of the disk. */
const SHARED_BYTES = 16_384;
/** A list of this size has a record of its own, so that reading its neighbours does not bring it along. */
const ALONE_BYTES = 4096;

/** A term with its encoded postings and positions, as the writer takes it. */
export interface WrittenTerm {
  term: string;
  documents: number;
  postings: Uint8Array;
  /** Empty for pseudo terms. */
  positions: Uint8Array;
}

/** Where a writer stands between two blocks: plain data, so that a merge can go on from it after a restart. */
export interface WriterState {
  firstTerms: string[];
  terms: number;
  shared: number;
  alone: number;
  lastTerm: string;
}

export const newWriterState = (): WriterState => ({
  firstTerms: [],
  terms: 0,
  shared: 0,
  alone: 0,
  lastTerm: '',
});

/** Writes the terms of a segment, which come in order, as records. */
export interface SegmentWriter {
  readonly state: WriterState;
  add(term: WrittenTerm): void;
  /** Closes what is open: afterwards `state` says all there is to know. */
  flush(): void;
}

export function createSegmentWriter(
  segment: string,
  emit: (record: SegmentRecord) => void,
  state: WriterState = newWriterState(),
): SegmentWriter {
  const postings = new ByteWriter(SHARED_BYTES);
  const positions = new ByteWriter(SHARED_BYTES);
  let block: PlacedTerm[] = [];
  let cursor: Cursor = blockStart();

  function blockStart(): Cursor {
    return {
      shared: state.shared,
      start: postings.length,
      positionStart: positions.length,
      alone: state.alone,
    };
  }

  function store(table: SearchTable, name: string, bytes: Uint8Array): void {
    if (bytes.length) emit({ table, key: recordKey(segment, name), bytes: seal(bytes) });
  }

  function endShared(): void {
    store('post', sharedRecord(state.shared), postings.view());
    store('pos', sharedRecord(state.shared), positions.view());
    state.shared++;
    postings.clear();
    positions.clear();
  }

  function place(term: WrittenTerm): Placement {
    if (term.postings.length > ALONE_BYTES) {
      store('post', aloneRecord(state.alone), term.postings);
      store('pos', aloneRecord(state.alone), term.positions);
      state.alone++;
      return 'alone';
    }
    const full = postings.length + term.postings.length > SHARED_BYTES;
    if (full) endShared();
    postings.bytes(term.postings);
    positions.bytes(term.positions);
    return full ? 'next-shared' : 'shared';
  }

  function endBlock(): void {
    if (block.length === 0) return;
    store('dict', blockName(state.firstTerms.length), encodeBlock(cursor, block));
    state.firstTerms.push(block[0]?.term ?? '');
    state.terms += block.length;
    block = [];
  }

  return {
    state,
    add(term) {
      if (block.length === BLOCK_TERMS) endBlock();
      if (block.length === 0) cursor = blockStart();
      const placement = place(term);
      block.push({
        term: term.term,
        documents: term.documents,
        placement,
        length: term.postings.length,
        positionLength: term.positions.length,
      });
      state.lastTerm = term.term;
    },
    flush() {
      endBlock();
      if (postings.length) endShared();
    },
  };
}
