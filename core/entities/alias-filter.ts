import { casePattern, isAllCapitals } from './case-rule.ts';
import { CAPITALS, LAST, ORDINAL_MASK, PATTERN, TOKEN_MASK, TOKEN_SHIFT } from './gazetteer-layout.ts';
import { LOWER_START, type TokenReader } from './token-reader.ts';

/** A stretch of text whose folded form is an alias: tokens from `token` on, UTF-16 offsets. */
export interface Surface {
  text: string;
  start: number;
  end: number;
  reader: TokenReader;
  token: number;
}

function startsSmall(surface: Surface, token: number): boolean {
  const { reader } = surface;
  return ((reader.flags[reader.slot(surface.token + token)] ?? 0) & LOWER_START) !== 0;
}

function patternFits(surface: Surface, item: number, demanded: number): boolean {
  const pattern = casePattern(surface.text, surface.start, surface.end);
  return pattern.hash === demanded || ((item & CAPITALS) !== 0 && isAllCapitals(pattern));
}

/** The ordinals of the aliases of the list at a word whose case rule the surface fulfils, ascending. */
export function aliasesThatFit(words: Int32Array, at: number, surface: Surface): number[] {
  const ordinals: number[] = [];
  for (let item = 0; (item & LAST) === 0; ) {
    item = words[at++] ?? LAST;
    const capitalToken = ((item >>> TOKEN_SHIFT) & TOKEN_MASK) - 1;
    let fits = capitalToken < 0 || !startsSmall(surface, capitalToken);
    if (item & PATTERN) fits = patternFits(surface, item, words[at++] ?? 0);
    if (fits) ordinals.push(item & ORDINAL_MASK);
  }
  return ordinals;
}
