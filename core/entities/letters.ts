/**
 * Letters with their marks, and capitals, of the scripts of today, to stand in the brackets of a pattern that any text is
 * tried with. `\p{L}` says more, but is made out only when the pattern is first used, which takes a worker that was
 * just woken a millisecond for each, or several where it is repeated.
 */
export const LETTERS =
  'A-Za-zªµºÀ-ÖØ-öø-\u02af\u0300-\u036f\u0370-\u052f\u0531-\u0587\u05d0-\u06d3\u0900-\u1fff\u2c00-\u2dff\u3041-\ud7a3';
export const CAPITALS =
  'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ\u0391-\u03ab\u0400-\u042f';

const ASCII_END = 0x80;
const LETTER = /[\p{L}\p{M}]/u;
const CAPITAL = /\p{Lu}/u;

/** Is the UTF-16 unit (part of) a letter or a mark? */
export function isLetter(unit: number): boolean {
  if (unit < ASCII_END) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return (unit & 0xf800) === 0xd800 || LETTER.test(String.fromCharCode(unit));
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isCapital(unit: number): boolean {
  return unit < ASCII_END ? unit >= 0x41 && unit <= 0x5a : CAPITAL.test(String.fromCharCode(unit));
}

/** Space, tab, line break, no-break and typographic spaces. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x3000
  );
}

/** Hyphen, its typographic forms, en dash. */
export const isHyphen = (unit: number): boolean => unit === 0x2d || (unit >= 0x2010 && unit <= 0x2013);

export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2018 || unit === 0x2019;

export const FULL_STOP = 0x2e;
export const SOFT_HYPHEN = 0xad;
