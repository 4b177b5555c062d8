import type { Alias } from '../model.ts';
import { type CaseDemand, caseDemand } from './case-rule.ts';
import { classOf, foldingOf } from './char-classes.ts';
import { LOWER, UPPER } from './char-kinds.ts';
import {
  CAPITALS,
  HEADER,
  HEADER_WORDS,
  INLINE,
  INLINE_CAPITAL,
  LAST,
  LAYOUT_VERSION,
  MAGIC,
  MAX_ALIASES,
  MAX_TOKENS,
  MORE,
  PATTERN,
  SHAPE_WORDS,
  TERMINAL,
  TOKEN_SHIFT,
} from './gazetteer-layout.ts';
import { entryOf, fingerprintOf, mixOne, mixTwo, scaleOf } from './phrase-hash.ts';
import { PrefixSet } from './prefix-set.ts';
import { addRestarts, hasRestarts } from './restarts.ts';
import { TokenReader } from './token-reader.ts';
import { FROM, ONE, SUM_ONE, SUM_TWO, slotOf, TO } from './token-ring.ts';

/** An alias that cannot be matched, and why. */
export interface AliasProblem {
  ordinal: number;
  text: string;
  reason: 'no-token' | 'too-many-tokens';
}

/** Thrown for a list of aliases that cannot be compiled as a whole; names every alias at fault. */
export class GazetteerError extends Error {
  readonly problems: readonly AliasProblem[];

  constructor(problems: readonly AliasProblem[], message: string) {
    super(message);
    this.name = 'GazetteerError';
    this.problems = problems;
  }
}

/** More than archives have, so that the set seldom grows. */
const PREFIXES_PER_ALIAS = 2;
/** Table entries for each prefix: above 1.4 costs memory, below it a lookup walks further. */
const ENTRIES_PER_PREFIX = 1.4;
/** Bits of a bitmap for each first token (at least: rounded up to a power of two). */
const BITS_PER_FIRST_TOKEN = 12;
const MOST_SEEDS = 16;

/** All aliases, read: what the buffer is written from. */
interface Draft {
  prefixes: PrefixSet;
  /** 1 + the next alias with the same surface, for each alias. */
  next: Int32Array;
  demands: (CaseDemand | undefined)[];
  /** First lane of the hash of each first token. */
  firstTokens: number[];
  /** Those of aliases that can start with a small letter. */
  smallTokens: Set<number>;
  smallShapes: Int32Array;
  /** Of `PrefixSet.passages`. */
  skips: Int8Array;
  /** Bits of the payload, by prefix: see `restarts.ts`. */
  restarts: Int16Array;
}

function reasonAgainst(tokens: number): AliasProblem['reason'] | null {
  if (tokens === 0) return 'no-token';
  return tokens > MAX_TOKENS ? 'too-many-tokens' : null;
}

function countTokens(reader: TokenReader, text: string): number {
  reader.load(text);
  while (reader.count <= MAX_TOKENS && reader.next());
  return reader.count;
}

// Kept between calls for its buffers only: a new one for each alias costs more than reading it.
const aliasReader = new TokenReader();

/** Why an alias with this text cannot be matched, or null when it can. */
export function aliasProblem(text: string): AliasProblem['reason'] | null {
  return reasonAgainst(countTokens(aliasReader, text));
}

function startsOf(reader: TokenReader): number[] {
  const starts: number[] = [];
  for (let token = 0; token < reader.count; token++) {
    starts.push(reader.startOf(token));
  }
  return starts;
}

/** Can a mention of the alias start with a small letter? */
function canStartSmall(text: string, demand: CaseDemand, start: number): boolean {
  const first = classOf(text.codePointAt(start) ?? 0);
  if ((classOf(foldingOf(first).codePointAt(0) ?? 0) & LOWER) === 0) return false;
  return demand.pattern === undefined ? demand.capitalToken !== 0 : (first & UPPER) === 0;
}

function addSmallStart(reader: TokenReader, draft: Draft): void {
  draft.smallTokens.add(reader.ring[ONE] ?? 0);
  const folded = reader.foldedBytes(reader.ring[FROM] ?? 0, reader.ring[TO] ?? 0);
  draft.smallShapes[(folded[0] ?? 0) & 31]! |= 1 << Math.min(folded.length, 31); // 32 places
}

/** Adds every prefix of the alias that `reader` holds; returns the last, the whole alias. */
function addPrefixes(reader: TokenReader, { prefixes, firstTokens }: Draft, seed: number): number {
  const known = prefixes.count;
  let prefix = -1;
  for (let token = 0; token < reader.count; token++) {
    const one = mixOne(reader.ring[slotOf(token) + SUM_ONE] ?? 0, seed);
    const two = mixTwo(reader.ring[slotOf(token) + SUM_TWO] ?? 0, seed);
    prefix = prefixes.add(one, two, prefix);
    if (token === 0 && prefix === known) firstTokens.push(reader.ring[ONE] ?? 0);
  }
  return prefix;
}

function draftOf(aliases: readonly Alias[], seed: number): Draft {
  const reader = new TokenReader();
  const problems: AliasProblem[] = [];
  const prefixes = new PrefixSet(aliases.length * PREFIXES_PER_ALIAS);
  const draft: Draft = {
    prefixes,
    next: new Int32Array(aliases.length),
    demands: new Array(aliases.length),
    firstTokens: [],
    smallTokens: new Set(),
    smallShapes: new Int32Array(SHAPE_WORDS),
    skips: new Int8Array(0),
    restarts: new Int16Array(0),
  };
  const long: string[] = [];
  // From last to first, so that the chain of a surface is in the order of the list.
  for (let ordinal = aliases.length - 1; ordinal >= 0; ordinal--) {
    const { text, caseRule } = aliases[ordinal]!; // within the list
    const reason = reasonAgainst(countTokens(reader, text));
    if (reason !== null) {
      problems.push({ ordinal, text, reason });
      continue;
    }
    if (hasRestarts(reader.count)) long.push(text);
    const starts = startsOf(reader);
    const demand = caseDemand(text, caseRule, starts);
    draft.demands[ordinal] = demand;
    if (canStartSmall(text, demand, starts[0] ?? 0)) addSmallStart(reader, draft);
    const prefix = addPrefixes(reader, draft, seed);
    draft.next[ordinal] = prefixes.firstAlias[prefix] ?? 0;
    prefixes.firstAlias[prefix] = ordinal + 1;
  }
  if (problems.length > 0) throw new GazetteerError(problems.reverse(), describeProblems(problems));
  draft.skips = prefixes.passages();
  draft.restarts = new Int16Array(prefixes.count);
  for (const text of long) {
    countTokens(reader, text);
    addRestarts(reader, prefixes, seed, draft.skips, draft.restarts);
  }
  return draft;
}

function describeProblems(problems: readonly AliasProblem[]): string {
  const lines = problems.map(({ ordinal, text, reason }) => {
    const what = reason === 'no-token' ? 'has no letter or digit' : `has more than ${MAX_TOKENS} words`;
    return `alias ${ordinal} ${JSON.stringify(text)} ${what}`;
  });
  return `the gazetteer cannot be compiled: ${lines.join('; ')}`;
}

/** The words of the lists, and what the payload of each prefix says besides MORE. */
interface Lists {
  words: number[];
  payloads: Int32Array;
}

function inlinePayload(ordinal: number, demand: CaseDemand): number | null {
  if (demand.pattern !== undefined) return null;
  if (demand.capitalToken === undefined) return TERMINAL | INLINE | ordinal;
  return demand.capitalToken === 0 ? TERMINAL | INLINE | INLINE_CAPITAL | ordinal : null;
}

function listItem(ordinal: number, demand: CaseDemand, last: boolean): number[] {
  const token = demand.capitalToken === undefined ? 0 : demand.capitalToken + 1;
  const item = ordinal | (token << TOKEN_SHIFT) | (last ? LAST : 0) | (demand.capitals ? CAPITALS : 0);
  return demand.pattern === undefined ? [item] : [item | PATTERN, demand.pattern];
}

function listsOf(draft: Draft): Lists {
  const { prefixes, next, demands } = draft;
  const words: number[] = [];
  const payloads = new Int32Array(prefixes.count);
  for (let prefix = 0; prefix < prefixes.count; prefix++) {
    let ordinal = (prefixes.firstAlias[prefix] ?? 0) - 1;
    if (ordinal < 0) continue;
    const inline = next[ordinal] === 0 ? inlinePayload(ordinal, demands[ordinal]!) : null; // set for each alias
    payloads[prefix] = inline ?? TERMINAL | words.length;
    while (inline === null && ordinal >= 0) {
      const following = (next[ordinal] ?? 0) - 1;
      words.push(...listItem(ordinal, demands[ordinal]!, following < 0)); // set for each alias
      ordinal = following;
    }
  }
  return { words, payloads };
}

/** Writes the table; false when two prefixes could be taken for each other, so that another seed is needed. */
function fillTable(words: Int32Array, entries: number, tableAt: number, draft: Draft, lists: Lists): boolean {
  const { prefixes, skips, restarts } = draft;
  const scale = scaleOf(entries);
  for (let prefix = 0; prefix < prefixes.count; prefix++) {
    const skip = skips[prefix] ?? 0;
    if (skip < 0) continue;
    const fingerprint = fingerprintOf(prefixes.two[prefix] ?? 0);
    let entry = entryOf(prefixes.one[prefix] ?? 0, scale);
    for (;;) {
      const other = words[tableAt + 2 * entry];
      if (other === 0) break;
      if (other === fingerprint) return false;
      entry = entry + 1 === entries ? 0 : entry + 1;
    }
    words[tableAt + 2 * entry] = fingerprint;
    words[tableAt + 2 * entry + 1] =
      (lists.payloads[prefix] ?? 0) | skip | (restarts[prefix] ?? 0) | (prefixes.children[prefix] ? MORE : 0);
  }
  return true;
}

/** Bits of a bitmap for so many tokens; none for no token. */
function bitsFor(tokens: number): number {
  return tokens === 0 ? 0 : 1 << Math.ceil(Math.log2(Math.max(32, tokens * BITS_PER_FIRST_TOKEN)));
}

function fillBitmap(words: Int32Array, at: number, bits: number, tokens: Iterable<number>): void {
  for (const token of tokens) {
    const bit = token & (bits - 1);
    words[at + (bit >>> 5)]! |= 1 << (bit & 31); // within the bitmap
  }
}

function write(aliases: number, draft: Draft, seed: number): ArrayBuffer | null {
  const lists = listsOf(draft);
  const firstBits = bitsFor(Math.max(1, draft.firstTokens.length));
  const smallBits = bitsFor(draft.smallTokens.size);
  const entries = Math.ceil(draft.skips.filter((skip) => skip >= 0).length * ENTRIES_PER_PREFIX) + 1;
  const smallAt = HEADER_WORDS + firstBits / 32;
  const shapesAt = smallAt + smallBits / 32;
  const tableAt = shapesAt + SHAPE_WORDS;
  const listsAt = tableAt + 2 * entries;
  const words = new Int32Array(listsAt + lists.words.length);
  if (!fillTable(words, entries, tableAt, draft, lists)) return null;
  words.set(lists.words, listsAt);
  fillBitmap(words, HEADER_WORDS, firstBits, draft.firstTokens);
  fillBitmap(words, smallAt, smallBits, draft.smallTokens);
  words.set(draft.smallShapes, shapesAt);
  words[HEADER.magic] = MAGIC;
  words[HEADER.version] = LAYOUT_VERSION;
  words[HEADER.seed] = seed;
  words[HEADER.aliases] = aliases;
  words[HEADER.firstBits] = firstBits;
  words[HEADER.smallBits] = smallBits;
  words[HEADER.tableEntries] = entries;
  words[HEADER.tableAt] = tableAt;
  words[HEADER.listsAt] = listsAt;
  words[HEADER.words] = words.length;
  return words.buffer;
}

/**
 * Compiles aliases into a buffer for `openGazetteer`; the ordinal of an alias is its index in the list. The same list
 * gives the same bytes. Throws a `GazetteerError` that names every alias without a token or with more than
 * `MAX_TOKENS` of them.
 */
export function compileGazetteer(aliases: readonly Alias[]): ArrayBuffer {
  if (aliases.length > MAX_ALIASES) {
    throw new GazetteerError([], `a gazetteer holds at most ${MAX_ALIASES} aliases, not ${aliases.length}`);
  }
  for (let seed = 0; seed < MOST_SEEDS; seed++) {
    const buffer = write(aliases.length, draftOf(aliases, seed), seed);
    if (buffer !== null) return buffer;
  }
  throw new GazetteerError([], `no seed keeps the ${aliases.length} aliases apart`);
}
