import type { CaseRule } from '../model.ts';
import { CASE, classOf, foldingOf, KIND_SHIFT, LETTER, LOWER, UPPER } from './char-classes.ts';

/** The capitals and small letters of a piece of text, in order. */
export interface CasePattern {
  /** 32 bits over the case of each folded letter: equal patterns of equal folded text have equal hashes. */
  hash: number;
  upper: number;
  lower: number;
}

/** The case pattern of `text` from `start` to `end` (UTF-16). */
export function casePattern(text: string, start: number, end: number): CasePattern {
  const pattern = { hash: 0x811c9dc5, upper: 0, lower: 0 };
  for (let at = start; at < end; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    const value = classOf(codePoint);
    if (value >>> KIND_SHIFT < LETTER) continue;
    if (value & UPPER) pattern.upper++;
    if (value & LOWER) pattern.lower++;
    for (let unit = foldingOf(value).length; unit > 0; unit--) {
      pattern.hash = Math.imul(pattern.hash ^ ((value & CASE) >>> 16), 0x01000193);
    }
  }
  return pattern;
}

/** Are all cased letters capitals, and is there one? */
export function isAllCapitals(pattern: CasePattern): boolean {
  return pattern.upper > 0 && pattern.lower === 0;
}

/** What a mention must fulfil for one alias: nothing, when no field is set. */
export interface CaseDemand {
  /** Hash of the case pattern that the mention must have. */
  pattern?: number;
  /** A mention all in capitals is accepted whatever `pattern` says. */
  capitals?: boolean;
  /** The token, counted from 0, that must not start with a small letter. */
  capitalToken?: number;
}

const NO_DEMAND: CaseDemand = {};
const FIRST_CAPITAL: CaseDemand = { capitalToken: 0 };

/** An alias with more small letters than this is recognised in capitals. One is too few: "eV" is not "EV". */
const LOWER_BESIDE_CAPITALS = 1;

/**
 * The demand of a rule on mentions of `text`, whose tokens start at `starts` (UTF-16). An alias always fulfils its
 * own demand: `capital` means the first token that the alias itself starts with a capital ("al-Qaeda": the second),
 * none if its first token has no case ("7 October"), and is `exact` for an alias without such a token.
 */
export function caseDemand(text: string, rule: CaseRule, starts: readonly number[]): CaseDemand {
  if (rule === 'any') return NO_DEMAND;
  if (rule === 'capital') {
    const caseAt = (start: number) => classOf(text.codePointAt(start) ?? 0) & CASE;
    const first = caseAt(starts[0] ?? 0);
    if (first === 0) return NO_DEMAND;
    if (first === UPPER) return FIRST_CAPITAL;
    const capitalToken = starts.findIndex((start) => caseAt(start) === UPPER);
    if (capitalToken >= 0) return { capitalToken };
  }
  const pattern = casePattern(text, 0, text.length);
  return { pattern: pattern.hash, capitals: pattern.lower > LOWER_BESIDE_CAPITALS };
}
