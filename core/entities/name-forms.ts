import { foldWords } from './fold.ts';
import { givenNames } from './given-names.ts';
import { CAPITALS, LETTERS } from './letters.ts';
import type { Neighbour } from './neighbours.ts';
import type { EntityProfile } from './profile.ts';
import type { Surface } from './surface.ts';

/** "Kirby, A. J.: Bridges", "Khalil, M. (Egypt)", "Katz, Alex": lists turn names round. */
const INITIAL_BEHIND = new RegExp(`^, ([${CAPITALS}])\\.`);
const GIVEN_BEHIND = new RegExp(`^, ([${CAPITALS}][${LETTERS}]+)(?= ?[.,;:()–—]|$)`);

/** The given name or initial that a list turns behind a surname, folded, when it is none of the entity's; else null. */
export function turnedRound({ text, end }: Surface, { given }: EntityProfile): string | null {
  const rest = text.slice(end, end + REACH);
  const initial = INITIAL_BEHIND.exec(rest)?.[1]?.toLowerCase();
  if (initial !== undefined) return [...given].some((name) => name.startsWith(initial)) ? null : initial;
  const name = foldWords(GIVEN_BEHIND.exec(rest)?.[1] ?? '').join(' ');
  return givenNames.has(name) && !given.has(name) ? name : null;
}
const REACH = 24;

/** "Katz v. United States": a case of whoever bears the name. */
const CASE_BEHIND = new RegExp(`^ vs?\\.? [${CAPITALS}]`);
const CASE_BEFORE = new RegExp(`[${LETTERS}.] vs?\\.? $`);
/** "the Orban 8100", "Wagner 3, Taha 1"; not a year, an hour, a share or a count. */
const NUMBER_BEHIND =
  /^ (?!(?:19|20)\d\d\b)\d{1,4}(?![\d%:]|[.,]\d| ?(?:%|per\b|percent|million|billion|years?|days?|hours?|minutes|times|people|votes|points))/u;

const OF_CASE = -3;
const OF_NUMBER = -2.5;
const OF_DOUBLE_NAME = -2;

/** Log odds that a bare surname is the entity's, from how it is written: in the name of a case, numbered, doubled. */
export function weighForm({ text, start, end, language }: Surface, after: Neighbour | null): number {
  const rest = text.slice(end, end + REACH);
  if (CASE_BEHIND.test(rest) || CASE_BEFORE.test(text.slice(Math.max(0, start - 8), start))) return OF_CASE;
  if (NUMBER_BEHIND.test(rest)) return OF_NUMBER;
  const doubled = after !== null && after.joined === 'hyphen' && after.capital && !after.shouted;
  return doubled && language !== 'de' ? OF_DOUBLE_NAME : 0;
}
