/**
 * A compiled gazetteer is one ArrayBuffer of 32-bit integers, used as it lies (little-endian, as every browser is):
 *
 *   header | first tokens | small first tokens | shapes of these | table of phrase prefixes | lists
 *
 * The first two are bitmaps, with one bit for each value of the low bits of a token hash: of the first tokens of all aliases, and of those
 * aliases that can start with a small letter. The shapes are a cheaper test before the second: for the low five bits of
 * a first letter, the lengths that such a token may have (bytes, folded; bit 31: that or more). The table is open addressing with linear
 * probing; an entry is a fingerprint (second lane of the prefix hash, never 0) and a payload. A list holds the
 * aliases of one surface, for those that do not fit into the payload.
 *
 * With two lanes the table holds the phrases of the aliases that can start with a small letter a second time, by another
 * seed: a text in small letters is compared with these alone.
 */

export const MAGIC = 0x42464731;
export const LAYOUT_VERSION = 3;

/** Words of the header. */
export const HEADER = {
  magic: 0,
  version: 1,
  seed: 2,
  aliases: 3,
  firstBits: 4,
  /** 0 when no alias can start with a small letter. */
  smallBits: 5,
  tableEntries: 6,
  tableAt: 7,
  listsAt: 8,
  words: 9,
  /** 1: the table has a second lane. */
  lanes: 10,
} as const;
export const HEADER_WORDS = 16;
export const SHAPE_WORDS = 32;

/** What the seed of the second lane differs by. */
const SMALL_LANE = 0x5bd1e995;

export const smallLaneSeed = (seed: number): number => seed ^ SMALL_LANE;

/** Payload: a longer phrase starts with this prefix. The sign bit, tested as `payload < 0`. */
export const MORE = 1 << 31;
/** Payload: the prefix is itself an alias. */
export const TERMINAL = 1 << 30;
/**
 * Payload of a prefix that is no alias: how many of the next tokens have no entry of their own, because only one way
 * leads on (low five bits); how many starts behind its own a search may leave out that got no further (the next five);
 * and whether at the start after these it may go on from the last token of this prefix, as no alias ends before.
 */
export const PASSED = 31;
export const RESTART_SHIFT = 5;
export const RESUMES = 1 << 10;
/** Payload of an alias: the one alias is in the payload, its ordinal in the low bits; otherwise these are a word in the lists. */
export const INLINE = 1 << 29;
/** Inline: the first token must not start with a small letter. */
export const INLINE_CAPITAL = 1 << 28;
export const PAYLOAD_VALUE = INLINE_CAPITAL - 1;
/** Not inline: the word of the lists where its list begins. */
export const LIST_AT = INLINE - 1;

/** A list's item: the last of its list. */
export const LAST = 1 << 31;
/** The next word is the hash of the case pattern demanded. */
export const PATTERN = 1 << 30;
/** A mention in capitals is accepted too. */
export const CAPITALS = 1 << 29;
/** The low five bits above the ordinal: 1 + the token that must not start with a small letter, or 0. */
export const TOKEN_SHIFT = 24;
export const TOKEN_MASK = 31;
export const ORDINAL_MASK = (1 << TOKEN_SHIFT) - 1;

/** Tokens of an alias. Bounds the work at any place of a text. */
export const MAX_TOKENS = 24;
export const MAX_ALIASES = ORDINAL_MASK;
