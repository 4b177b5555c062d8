import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { emptyPosting, encodePostings, fieldMask, type Posting } from './postings.ts';

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
    const mask = fieldMask(counts);
    this.#out.byte(mask);
    if (mask === 0) this.#out.byte(salience);
    else for (const count of counts) if (count) this.#out.varint(count);
    this.#last = ordinal;
    this.#listed++;
  }

  *#postings(): Generator<Posting, void> {
    const from = new ByteReader(this.#out.view());
    const posting = emptyPosting();
    while (from.more) {
      posting.ordinal += from.varint();
      const mask = from.byte();
      posting.salience = mask === 0 ? from.byte() : 0;
      for (let field = 0; field < posting.counts.length; field++)
        posting.counts[field] = mask & (1 << field) ? from.varint() : 0;
      yield posting;
    }
  }

  /** The list as it is stored, in a segment of so many documents. */
  encode(documents: number): Uint8Array {
    return encodePostings(this.#postings(), { documents, listed: this.#listed });
  }
}
