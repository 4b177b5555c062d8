import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { emptyPosting, encodePostings, type Posting } from './postings.ts';

/**
 * The postings of a term while they are gathered: the code in which they are stored depends on how many they will be.
 * A few bytes each; ordinals ascend.
 */
export class PostingDraft {
  readonly #out = new ByteWriter(8);
  #last = 0;
  #listed = 0;

  get listed(): number {
    return this.#listed;
  }

  add({ ordinal, counts, salience }: Posting): void {
    this.#out.varint(ordinal - this.#last);
    this.#out.byte(salience);
    if (salience === 0) for (const count of counts) this.#out.varint(count);
    this.#last = ordinal;
    this.#listed++;
  }

  *#postings(): Generator<Posting, void> {
    const from = new ByteReader(this.#out.view());
    const posting = emptyPosting();
    while (from.more) {
      posting.ordinal += from.varint();
      posting.salience = from.byte();
      posting.counts.fill(0);
      if (posting.salience === 0)
        for (let field = 0; field < posting.counts.length; field++) posting.counts[field] = from.varint();
      yield posting;
    }
  }

  /** The list as it is stored, in a segment of so many documents. */
  encode(documents: number): Uint8Array {
    return encodePostings(this.#postings(), { documents, listed: this.#listed });
  }
}
