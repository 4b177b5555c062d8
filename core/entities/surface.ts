import { inHeadline, type Neighbour, wordAfter, wordBefore } from './neighbours.ts';
import { abbreviations, functionWords, qualifiers } from './titles.ts';

/** A surface in its text: what stands beside it decides whose name it is. */
export interface Surface {
  text: string;
  start: number;
  end: number;
  /** Primary language subtag; English when the page says nothing. */
  language: string;
  /** Does another name of the archive start at this offset (UTF-16)? */
  startsName(offset: number): boolean;
  /** The words beside it, once they were asked for. */
  before?: Neighbour | null;
  after?: Neighbour | null;
}

/** The word right before a surface, read once. */
export function beforeOf(surface: Surface): Neighbour | null {
  if (surface.before === undefined) surface.before = wordBefore(surface.text, surface.start, abbreviations);
  return surface.before;
}

/** The word right after a surface, read once. */
export function afterOf(surface: Surface): Neighbour | null {
  if (surface.after === undefined) surface.after = wordAfter(surface.text, surface.end);
  return surface.after;
}

/**
 * What the neighbours say: `rival` is the other bearer's name, folded, when they make one; `weight` is added to the
 * score (log odds), `reasons` are codes for it.
 */
export interface Bearing {
  rival?: string;
  /** Another bearer's name if the document has it elsewhere too. */
  maybe?: string;
  /** The rival is called after the entity ("Pentagon Papers"): it says nothing of other mentions. */
  isAfterIt?: boolean;
  /** The rival bears the very same name: others of its mentions on the page are doubtful too. */
  namesake?: boolean;
  weight: number;
  reasons: string[];
}

export const NEUTRAL: Bearing = { weight: 0, reasons: [] };
/** The name is another's. */
export const rivalBearing = (name: string): Bearing => ({ rival: name, weight: 0, reasons: [] });
/** Capitals beside a name in a headline: they may or may not belong to it. */
export const DOUBTFUL_CAPITAL = -1.2;
/** In German every noun has a capital: there only given names tell a longer name. */
const nounsHaveCapitals = (language: string) => language === 'de' || language === 'lb';

/** May a capital beside the name be read as part of a longer name? */
export function capitalsTell(surface: Surface): boolean {
  return !nounsHaveCapitals(surface.language) && !inHeadline(surface.text, surface.start, surface.end);
}

/** A word that is no part of a name. */
export const isPlain = ({ folded, capital }: Neighbour) =>
  !capital ||
  functionWords.has(folded) ||
  qualifiers.has(folded) ||
  /^\d|^(?!kimberly|beverly)[a-z]{4,}ly$/.test(folded);

/** At the start of a sentence a name looks like the word that it also is, when the text uses that word. */
export const ORDINARY_WORD = -4;
const OPENS = /(?:^|[.!?:;•\n]\s*)[“"‘'«(]?$/;

export function isOrdinaryWord({ text, start, end }: Surface): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (!OPENS.test(text.slice(Math.max(0, start - 4), start))) return false;
  const at = text.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? '');
}

/** "a horse named Senate", "a farmer named John Kirby": nobody speaks so of what is well known. */
const NAMED =
  /(?:\b(?:known|referred to)(?: \p{L}+){0,3}? as|\b(?:[Aa]n?|another|one) ((?:[\p{Ll}’'-]+ ){1,4}?)(?:named|called|nicknamed|dubbed|titled|entitled)|\bunder the name|\bby the name of|\bnamens|\bllamad[oa]s?|\bprénommée?) [“"‘'«„]?$/u;
const NAMED_REACH = 60;
/** How such introductions end: asked before the pattern is. */
const NAMING: ReadonlySet<string> = new Set(
  'as named called nicknamed dubbed titled entitled name of namens llamado llamada llamados llamadas prenomme prenommee'.split(
    ' ',
  ),
);

/** Is the name introduced as one that the reader does not know? `about`: words that are said of the entity. */
export function isGivenName(surface: Surface, about: ReadonlySet<string>): boolean {
  const { text, start } = surface;
  const opening = /[“"‘'«„]/.test(text.charAt(start - 1));
  if (!opening && !NAMING.has(beforeOf(surface)?.folded ?? '')) return false;
  const introduction = NAMED.exec(text.slice(Math.max(0, start - NAMED_REACH), start));
  return introduction !== null && !(introduction[1] ?? '').split(' ').some((word) => about.has(word));
}
