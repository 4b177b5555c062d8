import { givenNames } from './given-names.ts';
import { inHeadline, type Neighbour, wordAfter, wordBefore } from './neighbours.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';
import {
  abbreviations,
  europeanParticles,
  followers,
  functionWords,
  gameWords,
  honorifics,
  nameParticles,
  otherHonorifics,
  placeWords,
  qualifiers,
  readTitle,
  stateFollows,
  suffixes,
  thingWords,
} from './titles.ts';

/** A surface in its text: what stands beside it decides whose name it is. */
export interface Surface {
  text: string;
  start: number;
  end: number;
  /** Primary language subtag; English when the page says nothing. */
  language: string;
  /** Does another name of the archive start at this offset (UTF-16)? */
  startsName(offset: number): boolean;
}

/**
 * What the neighbours say: `rival` is the other bearer's name, folded, when they make one; `weight` is added to the
 * score (log odds), `reasons` are codes for it.
 */
export interface Bearing {
  rival?: string;
  weight: number;
  reasons: string[];
}

const NEUTRAL: Bearing = { weight: 0, reasons: [] };
const rivalBearing = (name: string): Bearing => ({ rival: name, weight: 0, reasons: [] });

/** A title that the entity holds or held, one that says nothing, one of somebody else. */
const FITTING_TITLE = 2.5;
const HONORIFIC = 0.7;
const UNFITTING_TITLE = -2.5;
/** Capitals beside a name in a headline: they may or may not belong to it. */
const DOUBTFUL_CAPITAL = -1.2;

/** An unknown word that opens the sentence before a bare surname: an adverb, or somebody's given name. */
const UNKNOWN_OPENING = -3.2;

/** In German every noun has a capital: there only given names tell a longer name. */
const nounsHaveCapitals = (language: string) => language === 'de' || language === 'lb';

/** May a capital beside the name be read as part of a longer name? */
function capitalsTell(surface: Surface): boolean {
  return !nounsHaveCapitals(surface.language) && !inHeadline(surface.text, surface.start, surface.end);
}

const isPlain = ({ folded, capital }: Neighbour) =>
  !capital || functionWords.has(folded) || qualifiers.has(folded) || /^\d/.test(folded);

const SECRETARY_OF = /\b(?:secretary|minister|sec\.) of (?:the )?\p{L}+\s+$/iu;

/** The title that ends right before the surface: of one word, or "Secretary of State". */
function titleBefore(before: Neighbour, { text, start }: Surface): string | null {
  const title = readTitle(before.folded.replace(/.* /, ''));
  return title ?? (SECRETARY_OF.test(text.slice(Math.max(0, start - 40), start)) ? 'secretary' : null);
}

function titleBearing(
  before: Neighbour,
  owner: EntityProfile,
  alias: AliasProfile,
  surface: Surface,
): Bearing | null {
  if (otherHonorifics.has(before.folded)) {
    const own = owner.names.has(`${before.folded} ${alias.folded}`);
    return own ? { weight: HONORIFIC, reasons: ['title'] } : rivalBearing(`${before.folded} ${alias.folded}`);
  }
  const monsieur = surface.language === 'fr' && before.text === 'M';
  if (monsieur || honorifics.has(before.folded)) return { weight: HONORIFIC, reasons: ['honorific'] };
  const title = titleBefore(before, surface);
  if (title === null) return null;
  if (owner.about.has(title) || owner.about.has(before.folded))
    return { weight: FITTING_TITLE, reasons: [`title:${title}`] };
  return alias.alias.needsContext ? { weight: UNFITTING_TITLE, reasons: [`other-title:${title}`] } : NEUTRAL;
}

const INITIALS = /^(?:\p{Lu}|(?:\p{Lu}\.){1,3})$/u;

/** "Ivanka Trump", "Abu Taha", "J. Lucas": a word before a bare surname that makes it another person's. */
function rivalBefore(
  before: Neighbour,
  alias: AliasProfile,
  owner: EntityProfile,
  surface: Surface,
): Bearing {
  const { folded, opens } = before;
  const rival = rivalBearing(`${folded} ${alias.folded}`);
  if (owner.given.has(folded)) return NEUTRAL;
  if (INITIALS.test(before.text)) {
    const initial = folded[0] ?? '';
    return [...owner.given].some((given) => given.startsWith(initial)) ? NEUTRAL : rival;
  }
  if (
    nameParticles.has(folded) ||
    (nameParticles.has(folded.split(' ')[0] ?? '') && before.text.includes('-'))
  ) {
    return alias.alias.needsContext ? rival : NEUTRAL;
  }
  if (europeanParticles.has(folded) && !before.capital && surface.language === 'en') {
    return alias.alias.needsContext ? rival : NEUTRAL;
  }
  if (isPlain(before)) return NEUTRAL;
  if (before.joined === 'hyphen') return NEUTRAL;
  if (givenNames.has(folded)) return rival;
  if (before.shouted || !capitalsTell(surface)) {
    return alias.alias.needsContext ? { weight: DOUBTFUL_CAPITAL, reasons: [] } : NEUTRAL;
  }
  if (opens && !alias.alias.needsContext) return { weight: UNKNOWN_OPENING, reasons: [] };
  return rival;
}

/** "Lucas Moura", "Trump Tower", "Trump Jr.": a word after a name that makes it another's. */
function rivalAfter(after: Neighbour, alias: AliasProfile, surface: Surface): Bearing {
  const rival = rivalBearing(`${alias.folded} ${after.folded}`);
  if (suffixes.has(after.folded)) return rival;
  if (after.joined === 'hyphen') {
    return /^(?:al|el|ul)-/i.test(after.text) && alias.alias.needsContext ? rival : NEUTRAL;
  }
  if (/^(?:al|el|ul|ud|bin|ibn)(?:[-‑’']|$)/i.test(after.text) && after.text !== 'El') {
    return alias.alias.needsContext ? rival : NEUTRAL;
  }
  if (gameWords.has(after.folded) && alias.words === 1) return rival;
  if (!after.capital) return NEUTRAL;
  if (thingWords.has(after.folded)) return rival;
  if (followers.has(after.folded) || isPlain(after) || after.shouted) return NEUTRAL;
  if (surface.startsName(surface.end + 1)) return NEUTRAL;
  if (alias.words > 1 || !capitalsTell(surface)) return NEUTRAL;
  return rival;
}

/** At the start of a sentence a name looks like the word that it also is, when the text uses that word. */
const ORDINARY_WORD = -4;
const OPENS = /(?:^|[.!?:;•\n]\s*)[“"‘'«(]?$/;

function isOrdinaryWord({ text, start, end }: Surface): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (!OPENS.test(text.slice(Math.max(0, start - 4), start))) return false;
  const at = text.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? '');
}

function personBearing(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  const after = wordAfter(surface.text, surface.end);
  if (after !== null) {
    const bearing = rivalAfter(after, alias, surface);
    if (bearing.rival !== undefined) return bearing;
  }
  if (alias.words > 1) return NEUTRAL;
  const before = wordBefore(surface.text, surface.start, abbreviations);
  if (before === null) return isOrdinaryWord(surface) ? { weight: ORDINARY_WORD, reasons: [] } : NEUTRAL;
  return titleBearing(before, owner, alias, surface) ?? rivalBefore(before, alias, owner, surface);
}

const FOREIGN_OF = /^\s+(?:of|for|von|de|d[’']|der)\s?(?:the\s|la\s)?(\p{Lu}[\p{L}\p{M}.]*)/u;
const OWN_COUNTRY = /^(?:us|usa|united|america|states)$/;

/** "Democratic Party of Japan", "Senate of Canada". */
function belongsElsewhere(surface: Surface, owner: EntityProfile): string | null {
  const place = FOREIGN_OF.exec(surface.text.slice(surface.end, surface.end + 40))?.[1];
  if (place === undefined) return null;
  const folded = place.toLowerCase().replaceAll('.', '');
  return OWN_COUNTRY.test(folded) || owner.context.has(folded) ? null : folded;
}

/** A bare name of an organization that is also somebody else's: "Nigerian Senate", "Columbia Records". */
function nounBearing(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  const { text, start, end } = surface;
  const elsewhere = belongsElsewhere(surface, owner);
  if (elsewhere !== null) return rivalBearing(`${alias.folded} of ${elsewhere}`);
  if (alias.words === 1 && stateFollows(text, end)) return rivalBearing(`${alias.folded} town`);
  const own = (word: Neighbour) => owner.context.has(word.folded) || owner.about.has(word.folded);
  const before = wordBefore(text, start, abbreviations);
  if (before?.capital && !own(before) && !functionWords.has(before.folded)) {
    if (before.joined === 'hyphen' || capitalsTell(surface))
      return rivalBearing(`${before.folded} ${alias.folded}`);
    return { weight: DOUBTFUL_CAPITAL, reasons: [] };
  }
  const after = wordAfter(text, end);
  if (after?.capital && after.joined === 'space' && alias.words === 1 && !own(after)) {
    const rival = rivalBearing(`${alias.folded} ${after.folded}`);
    if (thingWords.has(after.folded) || givenNames.has(after.folded)) return rival;
    if (isPlain(after) || surface.startsName(end + 1)) return NEUTRAL;
    return capitalsTell(surface) ? rival : { weight: DOUBTFUL_CAPITAL, reasons: [] };
  }
  return NEUTRAL;
}

const SHOUTED_LETTERS = 4;
const isShouted = (word: Neighbour | null) => word?.shouted === true && word.text.length >= SHOUTED_LETTERS;

/** In a line of capitals an acronym looks like any word. */
function acronymBearing(surface: Surface): Bearing {
  const { text, start, end } = surface;
  const shouted = isShouted(wordBefore(text, start, abbreviations)) || isShouted(wordAfter(text, end));
  return shouted ? { weight: -3, reasons: [] } : NEUTRAL;
}

/** A page about a word ("ICE may refer to") speaks of nobody. */
const ABOUT_THE_WORD =
  /^[”"’']?\s*(?:\(disambiguation\)|\((?:Begriffsklärung|homonymie|desambiguación)\)|(?:may|can|could) (?:also |either )?(?:refer|stand) (?:to|for)\b|steht (?:auch )?für\b|peut (?:aussi )?(?:désigner|faire référence)|puede (?:referirse|hacer referencia))/u;

/** A name that is safe alone, unless what follows makes a house, a street or a product of it. */
function safeNounBearing(alias: AliasProfile, surface: Surface): Bearing {
  const after = wordAfter(surface.text, surface.end);
  const things = alias.words === 1 ? thingWords : placeWords;
  if (after?.capital && after.joined === 'space' && things.has(after.folded)) {
    return rivalBearing(`${alias.folded} ${after.folded}`);
  }
  if (stateFollows(surface.text, surface.end)) return rivalBearing(`${alias.folded} town`);
  return alias.words === 1 && isOrdinaryWord(surface) ? { weight: ORDINARY_WORD, reasons: [] } : NEUTRAL;
}

/** What the neighbours of a surface say about its bearer. */
export function bearingOf(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  if (ABOUT_THE_WORD.test(surface.text.slice(surface.end, surface.end + 40)))
    return rivalBearing(`${alias.folded} word`);
  if (owner.entity.type === 'person') return personBearing(alias, owner, surface);
  if (owner.entity.type === 'event') return NEUTRAL;
  if (alias.acronym) return acronymBearing(surface);
  if (alias.alias.needsContext) return nounBearing(alias, owner, surface);
  return safeNounBearing(alias, surface);
}
