import { classOf, foldingOf } from './char-classes.ts';
import {
  ACCENT,
  ALONE,
  ALPHABETIC,
  CASE,
  DOT,
  EAST,
  HARD,
  IGNORED,
  KIND_SHIFT,
  LETTER,
  LONG,
  LOWER,
  NEWLINE,
  SAME,
  SIGN,
} from './char-kinds.ts';
import { sumOne, sumTwo } from './phrase-hash.ts';
import { AS_IS, ASCII_TO_LOWER, hashOne, hashTwo } from './token-hash.ts';
import {
  BREAK_BEFORE,
  FLAGS,
  FROM,
  LAG_FROM,
  LAG_TO,
  LOWER_START,
  newRing,
  ONE,
  SUM_ONE,
  SUM_TWO,
  slotOf,
  TO,
  TWO,
} from './token-ring.ts';

/** Longest character in UTF-8, and the bytes that a four-byte read may look past the end. */
const BYTES_PER_UNIT = 3;
const MARGIN = 8;
/** Bytes that one character folds to at most (U+FDFA: 18 letters of Arabic). */
const LONGEST_FOLDING = 64;
/** Never occurs in UTF-8: ends every loop over the bytes. */
const SENTINEL = 0xff;
const FULL_STOP = 0x2e;
const SPACE = 0x20;
const ASCII_END = 0x80;
/** Both bits are set in small ASCII letters; in capitals and digits they are not. */
const FIRST_SMALL = 0x60;

/** Capitalised or long words after which a full stop does not end a sentence. Up to two letters need no entry. */
const ABBREVIATIONS = new Set([
  'sept',
  'prof',
  'capt',
  'brig',
  'supt',
  'corp',
  'dept',
  'univ',
  'messrs',
  'bros',
]);
const LONGEST_ABBREVIATION = 6;

/** 1 for ASCII letters and digits. */
export const WORD = new Uint8Array(256);
for (let byte = 0; byte < 128; byte++) if (/[a-z0-9]/i.test(String.fromCharCode(byte))) WORD[byte] = 1;

/** Bytes of the UTF-8 character that starts with `lead`. */
export function widthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** By how much bytes run ahead of UTF-16 units over a character of `width` bytes. */
export function lagOf(width: number): number {
  return width === 4 ? 2 : width - 1;
}

/**
 * Cuts a text into tokens, straight from its UTF-8 bytes. Tokens are read one after another from any byte on
 * (`rewind`, `next`), and the last 64 of them are kept: token `k` is found in the ring at `slotOf(k)`.
 *
 * A token is a run of letters and digits; one ideograph; or an abbreviation with full stops ("U.N.", folded "un").
 */
export class TokenReader {
  bytes = new Uint8Array(1 << 15);
  view = new DataView(this.bytes.buffer);
  length = 0;
  private text = '';
  private classedAt = -1;
  private classed = 0;

  /** The last 64 tokens: see `token-ring.ts`. */
  readonly ring = newRing();
  /** Tokens read since `rewind`. */
  count = 0;
  private cursor = 0;
  private lag = 0;

  private folded = new Uint8Array(1 << 10);
  private foldedView = new DataView(this.folded.buffer);
  private readonly encoder = new TextEncoder();

  /** What `measure` found: end, lag at the end, letters, value of the first character. */
  private end = 0;
  private endLag = 0;
  private letters = 0;
  private first = 0;
  /** Bytes of `folded` that hold the folded form of what was measured, up to its end. */
  private foldedEnd = 0;

  load(text: string): void {
    const needed = text.length * BYTES_PER_UNIT + MARGIN;
    if (this.bytes.length < needed) {
      this.bytes = new Uint8Array(needed + (needed >> 1));
      this.view = new DataView(this.bytes.buffer);
    }
    this.text = text;
    this.classedAt = -1;
    this.length = this.encoder.encodeInto(text, this.bytes).written;
    this.bytes[this.length] = SENTINEL;
    this.rewind(0, 0);
  }

  /** Where a token starts, UTF-16. */
  startOf(token: number): number {
    const slot = slotOf(token);
    return this.ring[slot + FROM]! - this.ring[slot + LAG_FROM]!; // in the ring
  }

  /** Where a token ends, UTF-16. */
  endOf(token: number): number {
    const slot = slotOf(token);
    return this.ring[slot + TO]! - this.ring[slot + LAG_TO]!; // in the ring
  }

  /** Forgets the tokens; the next one is looked for from byte `at` on, where bytes are `lag` ahead of UTF-16. */
  rewind(at: number, lag: number): void {
    this.count = 0;
    // The first token is added to these.
    this.ring[slotOf(-1) + SUM_ONE] = 0;
    this.ring[slotOf(-1) + SUM_TWO] = 0;
    this.cursor = at;
    this.lag = lag;
  }

  /** The code point that starts at a byte; malformed text does not occur, as the bytes come from an encoder. */
  codePointAt(at: number): number {
    const { bytes } = this;
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) return lead;
    const second = (bytes[at + 1] ?? 0) & 63;
    if (lead < 0xe0) return ((lead & 31) << 6) | second;
    const third = (bytes[at + 2] ?? 0) & 63;
    if (lead < 0xf0) return ((lead & 15) << 12) | (second << 6) | third;
    return ((lead & 7) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] ?? 0) & 63);
  }

  /** What `classOf` says of the character at a byte. The last answer is kept: it is asked for twice in a row. */
  classAt(at: number): number {
    if (at === this.classedAt) return this.classed;
    this.classedAt = at;
    this.classed = classOf(this.codePointAt(at));
    return this.classed;
  }

  /** Reads the next token into the ring; false when the text has no more. */
  next(): boolean {
    const { bytes, length } = this;
    let at = this.cursor;
    let lag = this.lag;
    if (bytes[at] === SPACE && WORD[bytes[at + 1]!] === 1) {
      this.append(at + 1, lag, false);
      return true;
    }
    let newlines = 0;
    let stops = 0;
    let hard = false;
    while (at < length) {
      const kind = this.classAt(at) >>> KIND_SHIFT;
      if (kind >= LETTER) break;
      if (kind === HARD) hard = true;
      else if (kind === DOT) stops++;
      else if (kind === NEWLINE) newlines++;
      const width = widthOf(bytes[at] ?? 0);
      at += width;
      lag += lagOf(width);
    }
    this.cursor = at;
    this.lag = lag;
    if (at >= length) return false;
    const breaks = hard || newlines > 1 || stops > 1 || (stops === 1 && !this.stopIsSoft());
    this.append(at, lag, breaks && this.count > 0);
    return true;
  }

  private append(at: number, lag: number, breakBefore: boolean): void {
    const { ring } = this;
    const before = slotOf(this.count - 1);
    const slot = slotOf(this.count++);
    const small = this.appendPlain(at, lag, slot) ?? this.appendFolded(at, lag, slot);
    ring[slot + FROM] = at;
    ring[slot + TO] = this.end;
    ring[slot + LAG_FROM] = lag;
    ring[slot + LAG_TO] = this.endLag;
    ring[slot + SUM_ONE] = sumOne(ring[before + SUM_ONE]!, ring[slot + ONE]!, breakBefore); // in the ring, as the next
    ring[slot + SUM_TWO] = sumTwo(ring[before + SUM_TWO]!, ring[slot + TWO]!, breakBefore);
    ring[slot + FLAGS] = (small ? LOWER_START : 0) | (breakBefore ? BREAK_BEFORE : 0);
    this.cursor = this.end;
    this.lag = this.endLag;
  }

  /** Hashes a token where it stands, if its bytes are its folding. Does it start small? Null when it must be folded. */
  private appendPlain(at: number, lag: number, slot: number): boolean | null {
    const { bytes, view, ring } = this;
    if (bytes[at]! >= ASCII_END) return this.isIdeograph(at) ? this.appendIdeograph(at, lag, slot) : null; // at is within the text
    const plainEnd = this.plainEnd(at);
    if (plainEnd === 0) return null;
    this.end = plainEnd;
    this.endLag = lag;
    ring[slot + ONE] = hashOne(view, at, plainEnd, ASCII_TO_LOWER);
    ring[slot + TWO] = hashTwo(view, at, plainEnd, ASCII_TO_LOWER);
    return (bytes[at]! & FIRST_SMALL) === FIRST_SMALL; // at is within the text
  }

  private appendIdeograph(at: number, lag: number, slot: number): boolean {
    const { ring, view } = this;
    const width = widthOf(this.bytes[at]!); // at is within the text
    this.end = at + width;
    this.endLag = lag + lagOf(width);
    ring[slot + ONE] = hashOne(view, at, this.end, AS_IS);
    ring[slot + TWO] = hashTwo(view, at, this.end, AS_IS);
    return false;
  }

  private appendFolded(at: number, lag: number, slot: number): boolean {
    this.measureToken(at, lag);
    this.ring[slot + ONE] = hashOne(this.foldedView, 0, this.foldedEnd, AS_IS);
    this.ring[slot + TWO] = hashTwo(this.foldedView, 0, this.foldedEnd, AS_IS);
    return (this.first & LOWER) !== 0;
  }

  /** Is the character at a byte a token of its own that folding leaves as it is, with nothing attached? */
  isIdeograph(at: number): boolean {
    const value = this.classAt(at);
    if (value >>> KIND_SHIFT !== ALONE || (value & SAME) === 0) return false;
    return !this.mayContinue(at + widthOf(this.bytes[at]!)); // at is within the text
  }

  /**
   * The end of the token at a byte when it is nothing but ASCII letters and digits and cannot be the beginning of an
   * abbreviation with full stops; 0 when it must be read with care.
   */
  plainEnd(at: number): number {
    const { bytes } = this;
    let to = at;
    while (WORD[bytes[to]!] === 1) to++; // the sentinel ends it
    const after = bytes[to]!;
    if (after >= ASCII_END && this.mayContinue(to)) return 0;
    return to - at > 1 || (to > at && after !== FULL_STOP) ? to : 0;
  }

  /** Can the character at a byte belong to a token before it? Never no when it does. */
  mayContinue(at: number): boolean {
    if (at >= this.length) return false;
    const kind = this.classAt(at) >>> KIND_SHIFT;
    return kind === LETTER || kind === IGNORED || kind === ACCENT;
  }

  /** Both hash lanes of the bytes of a token, or of its beginning, as [one, two]. */
  hashesOf(from: number, to: number): [number, number] {
    const length = this.foldBytes(from, to);
    return [hashOne(this.foldedView, 0, length, AS_IS), hashTwo(this.foldedView, 0, length, AS_IS)];
  }

  /** The folded form, as UTF-8, of some bytes of one token. */
  foldedBytes(from: number, to: number): Uint8Array {
    return this.folded.slice(0, this.foldBytes(from, to));
  }

  /** Does a full stop after the last token leave the phrase open ("Oct. 7", "Maj. Gen. Pat Ryder")? */
  private stopIsSoft(): boolean {
    if (this.count === 0) return true;
    const last = this.count - 1;
    const from = this.startOf(last);
    const to = this.endOf(last);
    const length = to - from;
    if (length <= 2) return true;
    if (length === 3) return (this.ring[slotOf(last) + FLAGS]! & LOWER_START) === 0;
    return length <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(this.text.slice(from, to).toLowerCase());
  }

  /** The extent of the token at a byte that starts one, dotted abbreviations joined. */
  private measureToken(at: number, lag: number): void {
    this.foldedEnd = 0;
    this.measure(at, lag);
    const joinable = this.letters === 1 && this.first >>> KIND_SHIFT === LETTER;
    if (joinable && (this.first & (ALPHABETIC | EAST)) === ALPHABETIC) this.joinAbbreviation();
  }

  /** The extent of the run of letters at a byte that starts one. */
  private measure(at: number, lag: number): void {
    const { bytes, length } = this;
    this.first = classOf(this.codePointAt(at));
    const alone = this.first >>> KIND_SHIFT === ALONE;
    this.letters = 0;
    const start = at;
    let folded = this.foldedEnd;
    while (at < length) {
      const lead = bytes[at] ?? 0;
      const value = classOf(lead < 0x80 ? lead : this.codePointAt(at));
      const kind = value >>> KIND_SHIFT;
      const width = widthOf(lead);
      if (kind < IGNORED) return;
      if (kind >= LETTER && (value & SIGN) === 0) {
        if (at > start && (alone || kind !== LETTER || (value & EAST) !== (this.first & EAST))) return;
        this.letters++;
      }
      at += width;
      lag += lagOf(width);
      if (kind === IGNORED) continue;
      if (kind !== ACCENT) folded = this.writeFolded(value, folded);
      this.end = at;
      this.endLag = lag;
      this.foldedEnd = folded;
    }
  }

  /** Lengthens a token of one letter by the letters that follow it as in "U.N." or "J.D. Vance". */
  private joinAbbreviation(): void {
    const first = this.first;
    let { end, endLag, foldedEnd } = this;
    let joined = false;
    while (this.bytes[end] === FULL_STOP && this.isSingleLetterLike(first, end + 1, endLag)) {
      end = this.end;
      endLag = this.endLag;
      foldedEnd = this.foldedEnd;
      joined = true;
    }
    this.first = first;
    this.end = joined && this.bytes[end] === FULL_STOP ? end + 1 : end;
    this.endLag = endLag;
    this.foldedEnd = foldedEnd;
  }

  /** Measures the run at `at`: is it one letter, of the same case as the value `model`? */
  private isSingleLetterLike(model: number, at: number, lag: number): boolean {
    if (at >= this.length) return false;
    const value = classOf(this.codePointAt(at));
    if (value >>> KIND_SHIFT !== LETTER || (value & SIGN) !== 0) return false;
    const traits = CASE | ALPHABETIC | EAST;
    if ((value & traits) !== (model & traits)) return false;
    this.measure(at, lag);
    return this.letters === 1;
  }

  /** Writes the folded form of some bytes of one token into `folded`, as UTF-8; its length. */
  private foldBytes(from: number, to: number): number {
    let length = 0;
    for (let at = from; at < to; ) {
      const lead = this.bytes[at] ?? 0;
      const value = classOf(lead < ASCII_END ? lead : this.codePointAt(at));
      at += widthOf(lead);
      if (value >>> KIND_SHIFT >= LETTER) length = this.writeFolded(value, length);
    }
    return length;
  }

  /** Appends the folded form of one character to `folded`; the new length. */
  private writeFolded(value: number, length: number): number {
    if (this.folded.length < length + LONGEST_FOLDING + MARGIN) this.growFolded();
    if ((value & LONG) === 0) return this.writeUnit(value & 0xffff, length);
    const folding = foldingOf(value);
    for (let unit = 0; unit < folding.length; unit++)
      length = this.writeUnit(folding.charCodeAt(unit), length);
    return length;
  }

  private growFolded(): void {
    const longer = new Uint8Array(this.folded.length * 2);
    longer.set(this.folded);
    this.folded = longer;
    this.foldedView = new DataView(longer.buffer);
  }

  /** One UTF-16 unit as UTF-8 (halves of a pair each by itself, which keeps them apart from all else). */
  private writeUnit(unit: number, length: number): number {
    const { folded } = this;
    if (unit < ASCII_END) {
      folded[length] = unit;
      return length + 1;
    }
    if (unit < 0x800) {
      folded[length] = 0xc0 | (unit >> 6);
      folded[length + 1] = 0x80 | (unit & 63);
      return length + 2;
    }
    folded[length] = 0xe0 | (unit >> 12);
    folded[length + 1] = 0x80 | ((unit >> 6) & 63);
    folded[length + 2] = 0x80 | (unit & 63);
    return length + 3;
  }
}
