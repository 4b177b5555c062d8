import { deathBeside, foreignCalling } from './callings.ts';
import { countryByName } from './countries.ts';
import { givenNames } from './given-names.ts';
import { CAPITALS, LETTERS } from './letters.ts';
import { turnedRound, weighForm } from './name-forms.ts';
import type { Neighbour } from './neighbours.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';
import {
  afterOf,
  type Bearing,
  beforeOf,
  capitalsTell,
  DOUBTFUL_CAPITAL,
  isGivenName,
  isOrdinaryWord,
  isPlain,
  NEUTRAL,
  ORDINARY_WORD,
  rivalBearing,
  type Surface,
} from './surface.ts';
import {
  europeanParticles,
  followers,
  functionWords,
  gameWords,
  honorifics,
  nameParticles,
  otherHonorifics,
  readTitle,
  suffixes,
  thingWords,
} from './titles.ts';

/** A title that the entity holds or held, one that says nothing, one of somebody else. */
const FITTING_TITLE = 2.5;
const HONORIFIC = 0.7;
const UNFITTING_TITLE = -2.5;
/** An unknown word that opens the sentence before a bare surname: an adverb, or somebody's given name. */
const UNKNOWN_OPENING = -3.2;

const SECRETARY_OF = new RegExp(
  String.raw`\b(?:secretary|minister|sec\.) of (?:the )?[${LETTERS}]+\s+$`,
  'i',
);

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

/** "correspondent Farah Omar": what the entry says of the entity, right before its name. */
const DESCRIBED = 1.6;

function isDescribed(before: Neighbour | null, owner: EntityProfile): boolean {
  if (before === null || before.joined !== 'space' || before.folded.length < 3) return false;
  const title = readTitle(before.folded.replace(/.* /, ''));
  if (title !== null && owner.about.has(title)) return true;
  return !functionWords.has(before.folded) && !before.capital && owner.about.has(before.folded);
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
  if (opens && !alias.alias.needsContext)
    return { maybe: `${folded} ${alias.folded}`, weight: UNKNOWN_OPENING, reasons: [] };
  return rival;
}

/** "Lucas Moura", "Trump Tower", "Trump Jr.": a word after a name that makes it another's. */
function rivalAfter(after: Neighbour, alias: AliasProfile, surface: Surface): Bearing {
  const rival = rivalBearing(`${alias.folded} ${after.folded}`);
  if (suffixes.has(after.folded)) return rival;
  if (after.joined === 'hyphen') {
    if (alias.words > 1 && after.capital && (alias.alias.needsContext || alias.shared)) return rival;
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
  if ((alias.words > 1 && !alias.shared) || !capitalsTell(surface)) return NEUTRAL;
  return rival;
}

/** What the text says of a person who is not the entity: another calling, a life that ended too early. */
function namesakeBeside(alias: AliasProfile, owner: EntityProfile, surface: Surface): string | null {
  const { text, end } = surface;
  const isDoubtful = alias.alias.needsContext || alias.shared;
  if ((isDoubtful || alias.words === 1) && isGivenName(surface, owner.about)) return 'so named';
  if (!isDoubtful && alias.words > 1) return null;
  const calling = foreignCalling(beforeOf(surface), text, isDoubtful ? end : null, owner.about);
  if (calling !== null) return calling;
  const died = deathBeside(text, end);
  return died === null || died >= (owner.activeFrom ?? Number.POSITIVE_INFINITY) ? null : `† ${died}`;
}

/** "Mohamed Mahmoud Khalil": a given name before a full name makes it another one. */
function longerName(alias: AliasProfile, owner: EntityProfile, surface: Surface): string | null {
  if (!alias.alias.needsContext && !alias.shared) return null;
  const before = beforeOf(surface);
  if (!before?.capital || before.joined !== 'space' || owner.given.has(before.folded)) return null;
  return givenNames.has(before.folded) && !owner.about.has(before.folded) ? before.folded : null;
}

const OF_PLACE = new RegExp(`^ (?:of|from|aus|de|du|di) ((?:[${CAPITALS}][${LETTERS}’'-]+ ?){1,2})`);
const OF_ELSEWHERE = -2;

/** "Farah Omar of Somalia" is of another country than the entity. */
function ofElsewhere(owner: EntityProfile, { text, end }: Surface): Bearing {
  const place = OF_PLACE.exec(text.slice(end, end + REACH_OF_PLACE))?.[1]?.trim();
  const country = place && (countryByName.get(place) ?? countryByName.get(place.split(' ')[0] ?? ''));
  if (!country || owner.homes.size === 0 || owner.homes.has(country.code)) return NEUTRAL;
  return { weight: OF_ELSEWHERE, reasons: [] };
}
const REACH_OF_PLACE = 40;

/** "on the Smotrich", "my Biden": a thing by an article, unless another noun follows ("the Katz proposal"). */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'my', 'your', 'our', 'another', 'one', 'each']);

function isThing(alias: AliasProfile, surface: Surface): boolean {
  if (alias.words > 1 || surface.language !== 'en') return false;
  const before = beforeOf(surface);
  if (before === null || before.joined !== 'space' || !ARTICLES.has(before.folded)) return false;
  const after = afterOf(surface);
  return after === null
    ? !/^(?:['’]| ?[-–—/&])/.test(surface.text.slice(surface.end, surface.end + 2))
    : functionWords.has(after.folded) && !after.capital && !JOINED.test(surface.text.slice(surface.end));
}
/** "the Biden and Trump administrations". */
const JOINED = /^ (?:and|or) (?:the )?\p{Lu}/u;

/** "le musée Mahmoud Khalil": what is called after somebody. */
const CALLED_AFTER: ReadonlySet<string> = new Set(
  'musee museum museo rue avenue boulevard place piazza calle via strasse platz prix premio stade estadio hopital lycee ecole escuela institut fondation fondazione fundacion teatro theatre parc college'.split(
    ' ',
  ),
);

/** Whose a person's name is, by what stands beside it. */
export function personBearing(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  const namesake = namesakeBeside(alias, owner, surface);
  if (namesake !== null)
    return { rival: `${alias.folded}, ${namesake}`, namesake: true, weight: 0, reasons: [] };
  if (isThing(alias, surface)) return rivalBearing(`the ${alias.folded}`);
  const holder = beforeOf(surface);
  if (holder?.joined === 'space' && !holder.capital && CALLED_AFTER.has(holder.folded)) {
    return rivalBearing(`${holder.folded} ${alias.folded}`);
  }
  const after = afterOf(surface);
  if (after !== null) {
    const bearing = rivalAfter(after, alias, surface);
    if (bearing.rival !== undefined) return bearing;
  }
  if (alias.words > 1) {
    const longer = longerName(alias, owner, surface);
    if (longer !== null) return rivalBearing(`${longer} ${alias.folded}`);
    const before = beforeOf(surface);
    if (!isDescribed(before, owner)) return ofElsewhere(owner, surface);
    return { weight: DESCRIBED, reasons: [`title:${before?.folded}`] };
  }
  if (!alias.alias.needsContext) return bareBearing(alias, owner, surface);
  const turned = turnedRound(surface, owner);
  if (turned !== null) return rivalBearing(`${turned} ${alias.folded}`);
  const bearing = bareBearing(alias, owner, surface);
  const form = weighForm(surface, after);
  return form === 0 ? bearing : { ...bearing, weight: bearing.weight + form };
}

/** Whose a bare surname is, by the word before it. */
function bareBearing(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  const before = beforeOf(surface);
  if (before === null) return isOrdinaryWord(surface) ? { weight: ORDINARY_WORD, reasons: [] } : NEUTRAL;
  return titleBearing(before, owner, alias, surface) ?? rivalBefore(before, alias, owner, surface);
}
