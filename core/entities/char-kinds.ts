/** The numbers that `classOf` packs: the kind of a character, its case, and what it folds to. */

/** Kinds, in bits 24 and up. The order matters: from `LETTER` on a character can start a token. */
export const SOFT = 1;
export const HARD = 2;
export const DOT = 3;
export const NEWLINE = 4;
export const APOSTROPHE = 5;
/** Invisible, as a soft hyphen: skipped, and never the last character of a token. */
export const IGNORED = 6;
/** A diacritic that folding strips: belongs to the token, but not to its folded form. */
export const ACCENT = 7;
export const LETTER = 8;
/** A character of a script written without spaces: a token of its own. */
export const ALONE = 9;
export const KIND_SHIFT = 24;

export const UPPER = 1 << 16;
export const LOWER = 1 << 17;
export const CASE = UPPER | LOWER;
/** A letter, not a digit. */
export const ALPHABETIC = 1 << 18;
/** The low 16 bits are an index for `longFolding`, not a code unit. */
export const LONG = 1 << 19;
/** A vowel sign or voicing mark that distinguishes words: continues any token. */
export const SIGN = 1 << 20;
/** Katakana and Hangul: written next to Latin letters without a space, so a token ends where they begin or end. */
export const EAST = 1 << 21;
/** Folds to itself: one unit, this character. */
export const SAME = 1 << 22;
