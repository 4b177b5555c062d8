import { type CaseReader, isAllCapitals } from './case-rule.ts';
import { CAPITALS, LAST, ORDINAL_MASK, PATTERN, TOKEN_MASK, TOKEN_SHIFT } from './gazetteer-layout.ts';
import type { TokenReader } from './token-reader.ts';
import { FLAGS, LOWER_START, slotOf } from './token-ring.ts';

/** A stretch of text whose folded form is an alias: tokens from `token` on, UTF-16 offsets. */
export interface Surface {
  text: string;
  start: number;
  end: number;
  reader: TokenReader;
  cases: CaseReader;
  token: number;
}

function startsSmall(surface: Surface, token: number): boolean {
  const { reader } = surface;
  return (reader.ring[slotOf(surface.token + token) + FLAGS]! & LOWER_START) !== 0;
}

function patternFits(surface: Surface, item: number, demanded: number): boolean {
  const pattern = surface.cases.read(surface.text, surface.start, surface.end);
  return pattern.hash === demanded || ((item & CAPITALS) !== 0 && isAllCapitals(pattern));
}

/** The ordinals of the aliases of the list at a word whose case rule the surface fulfils, ascending; null for none. */
export function aliasesThatFit(words: Int32Array, at: number, surface: Surface): number[] | null {
  let ordinals: number[] | null = null;
  for (let item = 0; (item & LAST) === 0; ) {
    item = words[at++] ?? LAST;
    const capitalToken = ((item >>> TOKEN_SHIFT) & TOKEN_MASK) - 1;
    let fits = capitalToken < 0 || !startsSmall(surface, capitalToken);
    if (item & PATTERN) fits = patternFits(surface, item, words[at++] ?? 0);
    if (!fits) continue;
    ordinals ??= [];
    ordinals.push(item & ORDINAL_MASK);
  }
  return ordinals;
}
