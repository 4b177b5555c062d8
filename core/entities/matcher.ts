import { aliasesThatFit, type Surface } from './alias-filter.ts';
import { continuesWord, goesOn } from './apostrophes.ts';
import { CaseReader } from './case-rule.ts';
import { EAST, IGNORED, KIND_SHIFT, LETTER, LOWER, SIGN } from './char-kinds.ts';
import { type Ending, endingsOf, endsWith } from './endings.ts';
import {
  HEADER,
  HEADER_WORDS,
  INLINE,
  INLINE_CAPITAL,
  LAYOUT_VERSION,
  LIST_AT,
  MAGIC,
  PASSED,
  PAYLOAD_VALUE,
  RESUMES,
  smallLaneSeed,
  TERMINAL,
} from './gazetteer-layout.ts';
import {
  entryOf,
  fingerprintOf,
  mixOne,
  mixTwo,
  POWERS_ONE,
  POWERS_TWO,
  phraseSum,
  scaleOf,
  sumOne,
  sumTwo,
} from './phrase-hash.ts';
import { startsLeftOut } from './restarts.ts';
import { AS_IS, ASCII_TO_LOWER, hashOne } from './token-hash.ts';
import { lagOf, TokenReader, WORD, widthOf } from './token-reader.ts';
import {
  BREAK_BEFORE,
  FLAGS,
  FROM,
  LAG_TO,
  LOWER_START,
  ONE,
  SUM_ONE,
  SUM_TWO,
  slotOf,
  TO,
  TWO,
} from './token-ring.ts';

/** A stretch of text that is spelled like one or more aliases. UTF-16 offsets, `end` exclusive. */
export interface Candidate {
  start: number;
  end: number;
  /** Ordinals in the list that was compiled, ascending. */
  aliases: number[];
}

export interface Matcher {
  /** How many aliases were compiled. */
  readonly size: number;
  /**
   * Every alias in `text` at word boundaries, leftmost longest, in order and never overlapping. `language` (BCP 47)
   * is the text's own, where it is known: it decides which endings a name may carry ("Netanjahus" in German).
   */
  find(text: string, language?: string): Candidate[];
}

/** Thrown for a buffer that no `compileGazetteer` of this version wrote. */
export class GazetteerFormatError extends Error {
  override name = 'GazetteerFormatError';
}

const AMPERSAND = 0x26;
const ASCII_END = 0x80;
/** ASCII letters and digits from here on are small letters. */
const SMALL_A = 0x61;

/** Bytes at which the search must stop and look: 0 is passed over. The sentinel is one of them. */
function stopTable(smallStarts: boolean): Uint8Array {
  const stops = new Uint8Array(256).fill(1, ASCII_END);
  stops[AMPERSAND] = 1;
  for (let byte = 0; byte < ASCII_END; byte++) {
    const small = byte >= SMALL_A;
    if (WORD[byte] && (smallStarts || !small)) stops[byte] = 1;
  }
  return stops;
}

/** The first byte from `at` on that is a stop; the sentinel is one. Four at a time: it is here that the time goes. */
function nextStop(bytes: Uint8Array, stops: Uint8Array, at: number): number {
  for (;;) {
    if (stops[bytes[at]!] !== 0) return at; // behind the sentinel there are bytes to spare
    if (stops[bytes[at + 1]!] !== 0) return at + 1;
    if (stops[bytes[at + 2]!] !== 0) return at + 2;
    if (stops[bytes[at + 3]!] !== 0) return at + 3;
    at += 4;
  }
}

function isSet(words: Int32Array, bitmapAt: number, bit: number): boolean {
  return ((words[bitmapAt + (bit >>> 5)]! >>> (bit & 31)) & 1) === 1; // masked to the bitmap
}

function openWords(buffer: ArrayBuffer): Int32Array {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < HEADER_WORDS * 4) {
    throw new GazetteerFormatError(`a gazetteer of ${buffer.byteLength} bytes`);
  }
  const words = new Int32Array(buffer);
  if (words[HEADER.magic] !== MAGIC || words[HEADER.version] !== LAYOUT_VERSION) {
    throw new GazetteerFormatError('not a gazetteer, or one of another version');
  }
  if (words[HEADER.words] !== words.length) throw new GazetteerFormatError('the gazetteer is cut off');
  return words;
}

class TableMatcher implements Matcher {
  readonly size: number;
  private readonly words: Int32Array;
  private readonly firstMask: number;
  private readonly smallMask: number;
  private readonly smallAt: number;
  private readonly shapesAt: number;
  private readonly scale: number;
  private readonly tableAt: number;
  private readonly listsAt: number;
  private readonly seed: number;
  /** The seed for a phrase that starts with a small letter: another one where the table has two lanes. */
  private readonly smallSeed: number;
  private readonly smallStarts: boolean;
  private readonly stops: Uint8Array;
  private readonly reader = new TokenReader();
  private readonly cases = new CaseReader();

  /** Bytes minus UTF-16 units so far in the text, and the byte behind a part of a word that is not ASCII. */
  private lag = 0;
  private glued = -1;
  private text = '';
  private language = '';
  private endings: readonly Ending[] = [];
  private found: Candidate[] = [];
  /** The token from which the next search goes on, -1: from its first. */
  private resumeAt = -1;
  /** The seed of the search that is going on. */
  private laneSeed = 0;

  constructor(words: Int32Array) {
    const header = (field: keyof typeof HEADER) => words[HEADER[field]] ?? 0;
    this.words = words;
    this.size = header('aliases');
    this.firstMask = header('firstBits') - 1;
    this.smallMask = header('smallBits') - 1;
    this.smallAt = HEADER_WORDS + header('firstBits') / 32;
    this.shapesAt = this.smallAt + header('smallBits') / 32;
    this.scale = scaleOf(header('tableEntries'));
    this.tableAt = header('tableAt');
    this.listsAt = header('listsAt');
    this.seed = header('seed');
    this.smallSeed = header('lanes') > 0 ? smallLaneSeed(this.seed) : this.seed;
    this.smallStarts = header('smallBits') > 0;
    this.stops = stopTable(this.smallStarts);
  }

  find(text: string, language = ''): Candidate[] {
    this.text = text;
    this.language = language.split('-', 1)[0]?.toLowerCase() ?? '';
    this.endings = endingsOf(language);
    this.found = [];
    this.resumeAt = -1;
    this.reader.load(text);
    this.lag = 0;
    this.glued = -1;
    this.scan();
    this.text = '';
    return this.found;
  }

  /** Walks over the bytes and tries every token that can be the first of an alias. */
  private scan(): void {
    const { stops, reader } = this;
    const { bytes, length } = reader;
    let at = 0;
    for (;;) {
      at = nextStop(bytes, stops, at);
      if (WORD[bytes[at]!] === 1) {
        if (this.isInWord(at)) {
          at++;
          continue;
        }
        const to = reader.plainEnd(at);
        if (to > 0 && !this.mayStart(at, to)) {
          at = to;
          continue;
        }
      } else {
        if (at >= length) return;
        const after = this.afterOther(at);
        if (after > 0) {
          at = after;
          continue;
        }
      }
      reader.rewind(at, this.lag);
      reader.next();
      this.tryTokens();
      const slot = slotOf(reader.count - 1);
      at = reader.ring[slot + TO]!; // a token that was read
      this.lag = reader.ring[slot + LAG_TO]!;
    }
  }

  /** Tries the tokens in the ring, and those that are read meanwhile, until none is left. */
  private tryTokens(): void {
    const { reader } = this;
    for (let token = 0; token < reader.count; token++) {
      const from = this.resumeAt;
      // What was found of one lane says nothing of where the other has its entries.
      if (from >= 0) token = this.matchFrom(token, this.seedAt(token) === this.laneSeed ? from : token);
      else if (this.mayBeFirst(token)) token = this.matchFrom(token, token);
    }
  }

  /** Can a token that was read be the first of an alias? Never no when it can. */
  private mayBeFirst(token: number): boolean {
    const { words, reader, endings } = this;
    const slot = slotOf(token);
    const from = reader.ring[slot + FROM]!; // of a token that was read, as the next
    const one = reader.ring[slot + ONE]!;
    if (endings.length > 0 && this.hasEnding(from, reader.ring[slot + TO]!)) return true;
    if (!isSet(words, HEADER_WORDS, one & this.firstMask)) return false;
    if ((reader.ring[slot + FLAGS]! & LOWER_START) === 0 || reader.bytes[from]! >= ASCII_END) return true;
    return this.smallStarts && isSet(words, this.smallAt, one & this.smallMask);
  }

  /** Does the character before a byte belong to the same word? */
  private isInWord(at: number): boolean {
    return at === this.glued || (at > 0 && WORD[this.reader.bytes[at - 1]!] === 1);
  }

  /** Can the ASCII token from `at` to `to` be the first of an alias? Never no when it can. */
  private mayStart(at: number, to: number): boolean {
    if (this.endings.length > 0 && this.hasEnding(at, to)) return true;
    const { words, reader } = this;
    const lead = reader.bytes[at]!; // within the text
    if (lead < SMALL_A)
      return isSet(words, HEADER_WORDS, hashOne(reader.view, at, to, ASCII_TO_LOWER) & this.firstMask);
    const shape = words[this.shapesAt + (lead & 31)]!; // 32 places
    if (((shape >>> Math.min(to - at, 31)) & 1) === 0) return false;
    return isSet(words, this.smallAt, hashOne(reader.view, at, to, ASCII_TO_LOWER) & this.smallMask);
  }

  private hasEnding(at: number, to: number): boolean {
    return this.endings.some(({ bytes }) => endsWith(this.reader.bytes, at, to, bytes));
  }

  /** Where to go on after a character that is not an ASCII letter or digit and starts no token; 0 when it starts one. */
  private afterOther(at: number): number {
    const { reader } = this;
    const lead = reader.bytes[at]!; // within the text
    const value = reader.classAt(at);
    const kind = value >>> KIND_SHIFT;
    const width = widthOf(lead);
    if (kind >= LETTER) {
      const joins = kind === LETTER && ((value & SIGN) !== 0 || (value & EAST) === 0);
      if (!joins) return this.afterIdeograph(at, width);
      if (!this.isInWord(at) && (this.smallStarts || (value & LOWER) === 0)) return 0;
      this.glued = at + width;
    } else if (kind >= IGNORED && this.isInWord(at)) this.glued = at + width;
    this.lag += lagOf(width);
    return at + width;
  }

  /** Where to go on after an ideograph or the like that starts no alias; 0 when it must be read as a token. */
  private afterIdeograph(at: number, width: number): number {
    const { reader } = this;
    if (!reader.isIdeograph(at)) return 0;
    const bit = hashOne(reader.view, at, at + width, AS_IS) & this.firstMask;
    if (isSet(this.words, HEADER_WORDS, bit)) return 0;
    this.lag += lagOf(width);
    return at + width;
  }

  /**
   * Tries the phrases from a token on, of which those that end before `from` are known to be none. Returns the last
   * token that is done with, that of the longest alias where there is one.
   */
  private matchFrom(first: number, from: number): number {
    const { reader, endings } = this;
    const start = this.reader.startOf(first);
    this.laneSeed = this.seedAt(first);
    const firstSlot = slotOf(first);
    const leadOne = (reader.ring[firstSlot + ONE]! - reader.ring[firstSlot + SUM_ONE]!) | 0;
    const leadTwo = (reader.ring[firstSlot + TWO]! - reader.ring[firstSlot + SUM_TWO]!) | 0;
    let best = -1;
    let candidate: Candidate | null = null;
    let reached = first;
    let restart = 0;
    for (let token = from; ; token++) {
      const slot = slotOf(token);
      const one = phraseSum(leadOne, POWERS_ONE[token - first]!, reader.ring[slot + SUM_ONE]!);
      const two = phraseSum(leadTwo, POWERS_TWO[token - first]!, reader.ring[slot + SUM_TWO]!);
      const payload = this.lookUp(one, two);
      let found: Candidate | null = null;
      if (payload & TERMINAL) found = this.accept(payload, first, start, this.reader.endOf(token));
      if (found === null && endings.length > 0) found = this.acceptStem(first, start, token);
      if (found !== null) {
        best = token;
        candidate = found;
      }
      if (payload >= 0) break;
      if ((payload & TERMINAL) === 0) {
        reached = token;
        restart = payload;
        token += payload & PASSED;
      }
      if (token + 1 >= reader.count && !this.isRead(token + 1)) break;
    }
    this.resumeAt = -1;
    if (candidate === null || continuesWord(this.text, start)) return this.lastOut(first, reached, restart);
    this.found.push(candidate);
    return best;
  }

  private seedAt(token: number): number {
    return this.reader.ring[slotOf(token) + FLAGS]! & LOWER_START ? this.smallSeed : this.seed;
  }

  /** The last token that starts no alias either, as a search from `first` ended with this payload of a prefix. */
  private lastOut(first: number, reached: number, payload: number): number {
    // The payload knows nothing of endings.
    if (payload === 0 || this.endings.length > 0) return first;
    if (payload & RESUMES) this.resumeAt = reached;
    return first + startsLeftOut(payload);
  }

  /** Reads on up to a token; false when the text has not so many. */
  private isRead(token: number): boolean {
    const { reader } = this;
    while (reader.count <= token) if (!reader.next()) return false;
    return true;
  }

  /** The payload of a phrase, 0 when no alias starts with it. */
  private lookUp(sumOne: number, sumTwo: number): number {
    const { words, scale, tableAt, listsAt, laneSeed } = this;
    const fingerprint = fingerprintOf(mixTwo(sumTwo, laneSeed));
    let at = tableAt + 2 * entryOf(mixOne(sumOne, laneSeed), scale);
    for (;;) {
      const word = words[at];
      if (word === fingerprint) return words[at + 1]!; // an entry has two words
      if (word === 0) return 0;
      at += 2;
      if (at === listsAt) at = tableAt;
    }
  }

  private accept(payload: number, token: number, start: number, end: number): Candidate | null {
    if (goesOn(this.text, end, this.language)) return null;
    if (payload & INLINE) {
      if (payload & INLINE_CAPITAL && this.reader.ring[slotOf(token) + FLAGS]! & LOWER_START) return null;
      return { start, end, aliases: [payload & PAYLOAD_VALUE] };
    }
    const { text, reader, cases } = this;
    const surface: Surface = { text, start, end, reader, cases, token };
    const aliases = aliasesThatFit(this.words, this.listsAt + (payload & LIST_AT), surface);
    return aliases && { start, end, aliases };
  }

  /** The phrase whose last token has lost an ending of the text's language. */
  private acceptStem(first: number, start: number, token: number): Candidate | null {
    const { reader } = this;
    const from = reader.ring[slotOf(token) + FROM]!;
    const to = reader.ring[slotOf(token) + TO]!;
    const end = this.reader.endOf(token);
    for (const { bytes, units, stem } of this.endings) {
      if (!endsWith(reader.bytes, from, to, bytes) || end - units - this.reader.startOf(token) < stem)
        continue;
      const [one, two] = reader.hashesOf(from, to - bytes.length);
      const payload = this.lookUpWith(first, token, one, two);
      const found = (payload & TERMINAL) !== 0 ? this.accept(payload, first, start, end - units) : null;
      if (found !== null) return found;
    }
    return null;
  }

  /** The payload of the phrase from `first` to `token`, had that last token these hashes. */
  private lookUpWith(first: number, token: number, one: number, two: number): number {
    if (first === token) return this.lookUp(one, two);
    const { reader } = this;
    const at = slotOf(first);
    const before = slotOf(token - 1);
    const broken = (reader.ring[slotOf(token) + FLAGS]! & BREAK_BEFORE) !== 0;
    const power = token - first;
    return this.lookUp(
      phraseSum(
        reader.ring[at + ONE]! - reader.ring[at + SUM_ONE]!,
        POWERS_ONE[power]!,
        sumOne(reader.ring[before + SUM_ONE]!, one, broken),
      ),
      phraseSum(
        reader.ring[at + TWO]! - reader.ring[at + SUM_TWO]!,
        POWERS_TWO[power]!,
        sumTwo(reader.ring[before + SUM_TWO]!, two, broken),
      ),
    );
  }
}

/**
 * A matcher on a buffer from `compileGazetteer`, which is used as it lies. Throws a `GazetteerFormatError` for
 * anything else. Costs microseconds, at any size.
 */
export function openGazetteer(buffer: ArrayBuffer): Matcher {
  return new TableMatcher(openWords(buffer));
}
