import type { CaseRule } from '../model.ts';
import { classOf, foldingOf } from './char-classes.ts';
import { CASE, KIND_SHIFT, LETTER, LONG, LOWER, UPPER } from './char-kinds.ts';

/** The capitals and small letters of a piece of text, in order. */
export interface CasePattern {
  /** 32 bits over the case of each folded letter: equal patterns of equal folded text have equal hashes. */
  hash: number;
  upper: number;
  lower: number;
}

/**
 * Reads case patterns of stretches of a text. Of stretches with one start, each longer than the one before, only what is
 * new is read: many aliases may begin at one word.
 */
export class CaseReader implements CasePattern {
  hash = 0;
  upper = 0;
  lower = 0;
  private text = '';
  private start = -1;
  private end = -1;

  /** The case pattern of `text` from `start` to `end` (UTF-16): this object, until it is called again. */
  read(text: string, start: number, end: number): CasePattern {
    if (start !== this.start || end < this.end || text !== this.text) {
      this.text = text;
      this.start = start;
      this.end = start;
      this.hash = 0x811c9dc5;
      this.upper = 0;
      this.lower = 0;
    }
    while (this.end < end) this.readCharacter();
    return this;
  }

  private readCharacter(): void {
    const codePoint = this.text.codePointAt(this.end) ?? 0;
    this.end += codePoint > 0xffff ? 2 : 1;
    const value = classOf(codePoint);
    if (value >>> KIND_SHIFT < LETTER) return;
    if (value & UPPER) this.upper++;
    if (value & LOWER) this.lower++;
    const units = value & LONG ? foldingOf(value).length : 1;
    for (let unit = 0; unit < units; unit++) {
      this.hash = Math.imul(this.hash ^ ((value & CASE) >>> 16), 0x01000193);
    }
  }
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
  const pattern = new CaseReader().read(text, 0, text.length);
  return { pattern: pattern.hash, capitals: pattern.lower > LOWER_BESIDE_CAPITALS };
}
