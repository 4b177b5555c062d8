import { countryByName } from './countries.ts';
import { readWords } from './fold.ts';
import { givenNames } from './given-names.ts';
import { CAPITALS, LETTERS } from './letters.ts';
import type { Neighbour } from './neighbours.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';
import {
  afterOf,
  type Bearing,
  beforeOf,
  capitalsTell,
  DOUBTFUL_CAPITAL,
  isOrdinaryWord,
  isPlain,
  NEUTRAL,
  ORDINARY_WORD,
  rivalBearing,
  type Surface,
} from './surface.ts';
import {
  describedThings,
  functionWords,
  nationwide,
  placeWords,
  stateCapitals,
  stateFollows,
  thingWords,
  townWords,
} from './titles.ts';

const SEAT = new RegExp(`^ in ([${CAPITALS}][${LETTERS}]+(?: [${CAPITALS}][${LETTERS}]+)?)`);
const FOREIGN_OF = new RegExp(
  String.raw`^\s+(?:of|for|von|de|d[’']|der)\s?(?:the\s|la\s)?([${CAPITALS}][${LETTERS}.]*)`,
);
const OWN_COUNTRY = /^(?:us|usa|united|america|states)$/;

/** "In Abuja, the Senate". */
const SEAT_BEFORE = new RegExp(`\\b[Ii]n ([${CAPITALS}][${LETTERS}]+),? the $`);
/** "they have had a Senate since", not "a Senate aide". */
const ONE_OF_MANY = new Set(['a', 'an', 'another']);

/** "un Consejo de Seguridad extraordinario", "al próximo Consejo de Seguridad". */
const ONE_ABROAD = new Set(
  'un una uno une ein eine einen einem otro otra proximo proxima prochain prossimo'.split(' '),
);

/** What is new has such an article too ("una Junta de Paz"): only doubtful. */
const ONE_OF_SOME = -2.5;

/** One of many of the name, by its article. */
function isOneOfMany({ alias, words }: AliasProfile, surface: Surface): boolean {
  const article = beforeOf(surface)?.folded ?? '';
  if (surface.language !== 'en') return alias.caseRule !== 'any' && ONE_ABROAD.has(article);
  const after = afterOf(surface);
  const isWhole = after === null || (functionWords.has(after.folded) && !after.capital);
  return words === 1 && ONE_OF_MANY.has(article) && isWhole;
}

/** An institution of another place, by the words before it. */
function standsElsewhere(alias: AliasProfile, owner: EntityProfile, surface: Surface): boolean {
  if (owner.peers.size === 0 || alias.words > 1) return false;
  if (surface.language === 'en' && isOneOfMany(alias, surface)) return true;
  const before = surface.text.slice(Math.max(0, surface.start - REACH_OF_SEAT), surface.start);
  const country = countryByName.get(SEAT_BEFORE.exec(before)?.[1] ?? '');
  return country !== undefined && !owner.homes.has(country.code);
}
const REACH_OF_SEAT = 30;

/** "Democratic Party of Japan", "Senate of Canada". */
function belongsElsewhere(surface: Surface, owner: EntityProfile): string | null {
  const rest = surface.text.slice(surface.end, surface.end + 40);
  const seat = SEAT.exec(rest)?.[1];
  if (seat !== undefined && owner.peers.size > 0) {
    const country = countryByName.get(seat) ?? countryByName.get(seat.split(' ', 1)[0] ?? '');
    if (stateCapitals.has(seat) || (country && !owner.homes.has(country.code))) return seat.toLowerCase();
  }
  const place = FOREIGN_OF.exec(rest)?.[1];
  if (place === undefined) return null;
  const folded = place.toLowerCase().replaceAll('.', '');
  return OWN_COUNTRY.test(folded) || owner.context.has(folded) ? null : folded;
}

/** A bare name of an organization that is also somebody else's: "Nigerian Senate", "Columbia Records". */
export function nounBearing(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  const { text, end } = surface;
  const elsewhere = belongsElsewhere(surface, owner);
  if (elsewhere !== null) return rivalBearing(`${alias.folded} of ${elsewhere}`);
  if (standsElsewhere(alias, owner, surface)) return rivalBearing(`another ${alias.folded}`);
  if (surface.language !== 'en' && isOneOfMany(alias, surface)) return { weight: ONE_OF_SOME, reasons: [] };
  if (alias.words === 1 && stateFollows(text, end)) return rivalBearing(`${alias.folded} town`);
  // "National Democrats" are the same, a National Council is not.
  const isMembers = alias.words === 1 && alias.folded.endsWith('s');
  const own = ({ folded }: Neighbour) =>
    owner.context.has(folded) || owner.about.has(folded) || (isMembers && nationwide.has(folded));
  const before = beforeOf(surface);
  if (before?.capital && !own(before) && !functionWords.has(before.folded)) {
    if (before.joined === 'hyphen' || capitalsTell(surface))
      return rivalBearing(`${before.folded} ${alias.folded}`);
    return { weight: DOUBTFUL_CAPITAL, reasons: [] };
  }
  if (before?.folded === 'state' && !before.capital && before.joined === 'space')
    return rivalBearing(`state ${alias.folded}`);
  const after = afterOf(surface);
  if (after?.capital && after.joined === 'space' && alias.words === 1 && !own(after)) {
    const rival = rivalBearing(`${alias.folded} ${after.folded}`);
    if (thingWords.has(after.folded)) return rival;
    if (isPlain(after) || surface.startsName(end + 1)) return NEUTRAL;
    if (givenNames.has(after.folded)) return rival;
    return capitalsTell(surface) ? rival : { weight: DOUBTFUL_CAPITAL, reasons: [] };
  }
  return NEUTRAL;
}

const SHOUTED_LETTERS = 4;
const isShouted = (word: Neighbour | null) => word?.shouted === true && word.text.length >= SHOUTED_LETTERS;

/** "UN 1203", "ICE 3": a number of goods, a train. A year is none. */
const NUMBER_BEHIND = /^ (?!(?:19|20)\d\d\b)\d+(?![\d%]| ?(?:%|per|million|billion|[a-z]))/u;

/** Languages with articles that look like acronyms in capitals ("UN"). */
const articleLanguages: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'ca', 'ro', 'oc']);

/** In a line of capitals an acronym looks like any word. */
export function acronymBearing(alias: AliasProfile, surface: Surface): Bearing {
  const { text, end } = surface;
  if (articleLanguages.has(surface.language) && functionWords.has(alias.folded))
    return rivalBearing(`${alias.folded} article`);
  if (isWordOfLanguage(alias, surface)) return rivalBearing(alias.folded);
  if (NUMBER_BEHIND.test(text.slice(end, end + 8))) return rivalBearing(`${alias.folded} number`);
  const shouted = isShouted(beforeOf(surface)) || isShouted(afterOf(surface));
  return shouted ? { weight: -3, reasons: [] } : NEUTRAL;
}

const SCHOOL = /^ (?:High|Middle|Elementary|Primary) School/;
/** In English an institution has its article: "in White House" is a town. */
const PLACED = /(?:^|\s)(?:in|of|from|near|to|outside|like|around)\s+$/u;
const CLOSES = /^(?:[.,;:)?!]|\s+(?:is|was|has|had|and|on|for|with|since)\s)/u;

function isTown(surface: Surface): boolean {
  const { text, start, end, language } = surface;
  const after = afterOf(surface);
  if (after?.capital && after.joined === 'space' && townWords.has(after.folded)) return true;
  return (
    SCHOOL.test(text.slice(end, end + 20)) ||
    (language === 'en' &&
      PLACED.test(text.slice(Math.max(0, start - 9), start)) &&
      CLOSES.test(text.slice(end, end + 8)))
  );
}

/** Languages in which a name that ends with s may be the genitive of one that does not ("Reuters" of Fritz Reuter). */
const hasGenitive = (language: string) => language === 'de' || language === 'lb';

function stemBeside(alias: AliasProfile, { text, start, end, language }: Surface): string | null {
  if (alias.words > 1 || !hasGenitive(language) || !text.slice(start, end).endsWith('s')) return null;
  const stem = text.slice(start, end - 1);
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + stem.length))) return stem;
  }
  return null;
}

/** "news agency Reuters": a word of its context right before the name. */
const DESCRIBED = 3;

/** Names that are also words of a language: there they are names behind an article only ("la Nato"). */
const WORDS_OF_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = { it: new Set(['nato']) };
const ARTICLE = /(?:^|\s|['’])(?:la|della|alla|dalla|nella|sulla|colla|una)\s+$/iu;

function isWordOfLanguage(alias: AliasProfile, { text, start, language }: Surface): boolean {
  return (
    WORDS_OF_LANGUAGE[language]?.has(alias.folded) === true &&
    !ARTICLE.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** "The White House in Moscow". */
function seatAbroad({ text, end }: Surface, owner: EntityProfile): string | null {
  const seat = /^ in (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
  const country = countryByName.get(seat) ?? countryByName.get(seat.split(' ', 1)[0] ?? '');
  return country && owner.homes.size > 0 && !owner.homes.has(country.code) ? seat : null;
}

/** "White House Fruit Farm": a place of several words, folded, or null. */
function placeBehind({ text, end }: Surface): string | null {
  const run = RUN_BEHIND.exec(text.slice(end, end + REACH_OF_RUN))?.[0] ?? '';
  const words = readWords(run).map(({ folded }) => folded);
  return words.some((word) => placeWords.has(word)) ? words.join(' ') : null;
}
const RUN_BEHIND = new RegExp(`^(?: [${CAPITALS}][${LETTERS}’'-]+){2,3}`);
const REACH_OF_RUN = 50;

/** "known in Algeria as Hamas". */
const KNOWN_IN = new RegExp(`\\bknown in ([${CAPITALS}][${LETTERS}]+) as [“"‘'«]?$`);

function knownElsewhere({ text, start }: Surface, owner: EntityProfile): string | null {
  const place = KNOWN_IN.exec(text.slice(Math.max(0, start - REACH_OF_RUN), start))?.[1];
  const country = place === undefined ? undefined : countryByName.get(place);
  return country && place !== undefined && !owner.homes.has(country.code) ? place : null;
}

/** A name that is safe alone, unless what follows makes a house, a street or a product of it. */
export function safeNounBearing(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  const before = beforeOf(surface);
  if (before !== null && before.folded.length > 4 && owner.context.has(before.folded))
    return { weight: DESCRIBED, reasons: [`context:${before.folded}`] };
  if (isWordOfLanguage(alias, surface)) return rivalBearing(alias.folded);
  const known = knownElsewhere(surface, owner);
  if (known !== null) return rivalBearing(`${alias.folded} of ${known.toLowerCase()}`);
  if (alias.shared && seatAbroad(surface, owner) !== null) return rivalBearing(alias.folded);
  const stem = stemBeside(alias, surface);
  if (stem !== null) return rivalBearing(stem.toLowerCase());
  if (alias.shared && isTown(surface)) return rivalBearing(`${alias.folded} town`);
  const after = afterOf(surface);
  const things = alias.words === 1 ? thingWords : placeWords;
  if (after?.capital && after.joined === 'space' && things.has(after.folded)) {
    return rivalBearing(`${alias.folded} ${after.folded}`);
  }
  if (stateFollows(surface.text, surface.end)) return rivalBearing(`${alias.folded} town`);
  const place = alias.shared ? placeBehind(surface) : null;
  if (place !== null) return rivalBearing(`${alias.folded} ${place}`);
  return alias.words === 1 && isOrdinaryWord(surface) ? { weight: ORDINARY_WORD, reasons: [] } : NEUTRAL;
}

const APPOSITION = new RegExp(
  `^[”"]?,? (?:(?:is|was|ist|war|est|était|es|era) )?(?:an? |the |ein |eine |un |une |una |ce |cette |il |lo |la |le |el )?((?:[${LETTERS}’'-]+ ){0,3}?[${LETTERS}’'-]+)`,
);

/** What a description behind the name says it is, when that is a house, a place or a work; folded. */
export function thingBeside({ text, end }: Surface): string | null {
  const rest = text.slice(end, end + 60);
  const described = /^[”"]?,/.test(rest) || /^[”"]? (?:is|was|ist|war|est|était|es|era) /u.test(rest);
  const words = described ? readWords(APPOSITION.exec(rest)?.[1] ?? '') : [];
  return words.find(({ folded }) => describedThings.has(folded))?.folded ?? null;
}
