import { acronymBearing, nounBearing, safeNounBearing, thingBeside } from './noun-bearer.ts';
import { personBearing } from './person-bearer.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';
import { afterOf, type Bearing, isGivenName, NEUTRAL, rivalBearing, type Surface } from './surface.ts';

/** A page about a word ("ICE may refer to") speaks of nobody. */
const ABOUT_THE_WORD =
  /^[”"’']?\s*(?:\(disambiguation\)|\((?:Begriffsklärung|homonymie|desambiguación)\)|(?:may|can|could|does) (?:also |either )?(?:refer|stand) (?:to|for)\b|stand for\?|steht (?:auch )?für\b|peut (?:aussi )?(?:désigner|faire référence)|puede (?:referirse|hacer referencia))/u;

/** Words after a name that such a page goes on with: asked before the pattern is. */
const GOES_ON: ReadonlySet<string> = new Set(
  'may can could does stand steht peut puede disambiguation'.split(' '),
);

function isAboutTheWord(surface: Surface): boolean {
  const { text, end } = surface;
  const isOpen = /[("”’']/.test(text.charAt(end)) || text.charAt(end + 1) === '(';
  if (!isOpen && !GOES_ON.has(afterOf(surface)?.folded ?? '')) return false;
  return ABOUT_THE_WORD.test(text.slice(end, end + 40));
}

/** How the rival of a name ends where the text is about the word. */
export const ABOUT_A_WORD = ' as a word';

/** What the neighbours of a surface say about its bearer. */
export function bearingOf(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  if (isAboutTheWord(surface)) return rivalBearing(`${alias.folded}${ABOUT_A_WORD}`);
  if (owner.entity.type === 'person') return personBearing(alias, owner, surface);
  if (owner.entity.type === 'event') return NEUTRAL;
  if (alias.acronym) return acronymBearing(alias, surface);
  if (alias.alias.needsContext || alias.shared) {
    if (isGivenName(surface, owner.about)) return rivalBearing(alias.folded);
    const thing = thingBeside(surface);
    if (thing !== null) return rivalBearing(`${alias.folded}, ${thing}`);
  }
  if (alias.alias.needsContext) return nounBearing(alias, owner, surface);
  return safeNounBearing(alias, owner, surface);
}
