import { ByteWriter } from './byte-writer.ts';
import { PostingDraft } from './posting-draft.ts';
import { emptyPosting, fieldMask, type Posting } from './postings.ts';
import type { WrittenTerm } from './segment-writer.ts';

interface GrowingList {
  postings: PostingDraft;
  positions: ByteWriter;
  /** The posting of the document that is being read: written when the next one begins. */
  open: Posting;
  lastPosition: number;
}

/** Gathers the postings of a segment in memory. Documents come in order of their ordinals. */
export interface TermTable {
  /** A word at a place of a document. `position` ascends within the document. */
  addWord(term: string, ordinal: number, field: number, position: number): void;
  /** An entity of a document, or (salience 1) the document itself. */
  addPseudo(term: string, ordinal: number, salience: number): void;
  /** All terms in order, of a segment of so many documents. Ends the gathering. */
  terms(documents: number): Iterable<WrittenTerm>;
}

const newList = (): GrowingList => ({
  postings: new PostingDraft(),
  positions: new ByteWriter(8),
  open: { ...emptyPosting(), ordinal: -1 },
  lastPosition: 0,
});

function close(list: GrowingList): void {
  const { open } = list;
  if (open.salience === 0 && fieldMask(open.counts) === 0) return;
  list.postings.add(open);
}

function openFor(list: GrowingList, ordinal: number): Posting {
  const { open } = list;
  if (open.ordinal === ordinal) return open;
  close(list);
  open.ordinal = ordinal;
  open.salience = 0;
  open.counts.fill(0);
  list.lastPosition = 0;
  return open;
}

export function createTermTable(): TermTable {
  const lists = new Map<string, GrowingList>();
  const listOf = (term: string): GrowingList => {
    let list = lists.get(term);
    if (!list) {
      list = newList();
      lists.set(term, list);
    }
    return list;
  };
  return {
    addWord(term, ordinal, field, position) {
      const list = listOf(term);
      const { counts } = openFor(list, ordinal);
      counts[field] = (counts[field] ?? 0) + 1;
      list.positions.varint(position - list.lastPosition);
      list.lastPosition = position;
    },
    addPseudo(term, ordinal, salience) {
      openFor(listOf(term), ordinal).salience = salience;
    },
    *terms(documents) {
      for (const term of [...lists.keys()].sort()) {
        const list = listOf(term);
        close(list);
        const { postings, positions } = list;
        yield {
          term,
          documents: postings.listed,
          postings: postings.encode(documents),
          positions: positions.view(),
        };
        lists.delete(term);
      }
    },
  };
}
