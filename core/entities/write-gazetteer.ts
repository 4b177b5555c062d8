import type { CaseDemand } from './case-rule.ts';
import {
  CAPITALS,
  HEADER,
  HEADER_WORDS,
  INLINE,
  INLINE_CAPITAL,
  LAST,
  LAYOUT_VERSION,
  MAGIC,
  MORE,
  PATTERN,
  SHAPE_WORDS,
  TERMINAL,
  TOKEN_SHIFT,
} from './gazetteer-layout.ts';
import { entryOf, fingerprintOf, scaleOf } from './phrase-hash.ts';
import type { PrefixSet } from './prefix-set.ts';

/** Aliases that are looked up by one seed. */
export interface Lane {
  seed: number;
  prefixes: PrefixSet;
  /** 1 + the next alias with the same surface, for each alias. */
  next: Int32Array;
  /** Of `PrefixSet.passages`. */
  skips: Int8Array;
  /** Bits of the payload, by prefix: see `restarts.ts`. */
  restarts: Int16Array;
}

/** All aliases, read: what the buffer is written from. */
export interface Draft {
  all: Lane;
  /** Those that can start with a small letter; null when they are looked up among all. */
  small: Lane | null;
  demands: (CaseDemand | undefined)[];
  /** First lane of the hash of each first token. */
  firstTokens: number[];
  /** Those of aliases that can start with a small letter. */
  smallTokens: Set<number>;
  smallShapes: Int32Array;
}

/** Table entries for each prefix: above 1.4 costs memory, below it a lookup walks further. */
const ENTRIES_PER_PREFIX = 1.4;
/** Bits of a bitmap for each first token (at least: rounded up to a power of two). */
const BITS_PER_FIRST_TOKEN = 12;

export const lanesOf = ({ all, small }: Draft): Lane[] => (small ? [all, small] : [all]);

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

/** Adds the lists of a lane to `words`; what the payload of each prefix says besides MORE. */
function addLists({ prefixes, next }: Lane, { demands }: Draft, words: number[]): Int32Array {
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
  return payloads;
}

interface Table {
  words: Int32Array;
  tableAt: number;
  entries: number;
}

/** Writes a lane; false when two prefixes could be taken for each other, so that another seed is needed. */
function fillTable({ words, tableAt, entries }: Table, lane: Lane, payloads: Int32Array): boolean {
  const { prefixes, skips, restarts } = lane;
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
      (payloads[prefix] ?? 0) | skip | (restarts[prefix] ?? 0) | (prefixes.children[prefix] ? MORE : 0);
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

/** The buffer for `openGazetteer`; null when two prefixes could be taken for each other, so that another seed is needed. */
export function writeGazetteer(aliases: number, draft: Draft, seed: number): ArrayBuffer | null {
  const lanes = lanesOf(draft);
  const lists: number[] = [];
  const payloads = lanes.map((lane) => addLists(lane, draft, lists));
  const firstBits = bitsFor(Math.max(1, draft.firstTokens.length));
  const smallBits = bitsFor(draft.smallTokens.size);
  const prefixes = lanes.reduce((sum, { skips }) => sum + skips.filter((skip) => skip >= 0).length, 0);
  const entries = Math.ceil(prefixes * ENTRIES_PER_PREFIX) + 1;
  const smallAt = HEADER_WORDS + firstBits / 32;
  const shapesAt = smallAt + smallBits / 32;
  const tableAt = shapesAt + SHAPE_WORDS;
  const listsAt = tableAt + 2 * entries;
  const words = new Int32Array(listsAt + lists.length);
  const table = { words, tableAt, entries };
  if (!lanes.every((lane, index) => fillTable(table, lane, payloads[index]!))) return null; // one for each
  words.set(lists, listsAt);
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
  words[HEADER.lanes] = lanes.length - 1;
  return words.buffer;
}
