import type { PartialDate } from '../model.ts';
import type { ContextWords } from './context-words.ts';
import type { Findings } from './evidence.ts';
import { mayStandFor } from './expansions.ts';
import { givenNames } from './given-names.ts';
import { type Named, rivalKey, wordingKey } from './names.ts';
import type { Sight } from './observe.ts';
import type { Option } from './option.ts';
import { weighSubject } from './page-subject.ts';
import {
  isMostlyOfPeers,
  type Topic,
  weighCountries,
  weighEra,
  weighFields,
  weighNeighbourhood,
} from './page-topic.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';
import { weighDate } from './weigh-date.ts';

/** Log odds: what each kind of evidence adds to the belief that a surface means the entity. */
const WEIGHT = {
  /** Before anything is known, by what the reviewed alias says of itself. */
  safe: 3,
  safePhrase: 4.5,
  /** Safe alone unless the page speaks against it. */
  shared: 2.6,
  ambiguousPerson: -2.5,
  /** A full name that others bear too. */
  ambiguousFullName: -0.8,
  ambiguousOther: -1.5,
  /** The document's own words. */
  inFull: 5,
  /** The same where the page speaks of another country's or state's too. */
  inFullContested: 2.2,
  named: 4,
  /** In words that its acronym does not stand for. */
  described: 1,
  supported: 2.5,
  sameWording: 1.2,
  namesake: -4,
  /** The same day of earlier years stands on the page: it is about days. */
  dayOfOthers: -2.5,
  /** The document is of the same day of another year: the day is today's. */
  today: -2.5,
  /** But words of its context stand right beside this one ("Israel Katz of the Likud"). */
  besideNamesake: 2.5,
  /** A name of its context stands right beside it. */
  adjacent: 1.6,
  /** An acronym on a page about what words stand for. */
  aboutWords: -3.5,
  /** What the short name last stood for in its own text. */
  ownBefore: 1,
  rivalBefore: -4,
  /** Words for other bearers beside it, and none for the entity. */
  onlyAgainst: -2.5,
  site: 3,
  rivalOfPerson: -5,
  rivalOfSafe: -5,
  rivalOfOther: -3.5,
  rivalOfShared: -3,
  rivalBeside: -0.5,
  rivalBesideSurname: -3,
  expansionBeside: -3.5,
  /** The same for an acronym without a name of its context near it. */
  expansionOnPage: -5.5,
  expansion: -8,
  /** Each word of context elsewhere in the document (up to four). */
  elsewhere: 0.4,
  /** Each word elsewhere that speaks for other bearers of a doubtful name (up to four). */
  othersElsewhere: -0.6,
  /** The same for an event: a ceasefire of another war. */
  otherPlaces: -0.9,
  /** One of the words that a phrase itself names as its context stands elsewhere. */
  ownElsewhere: 0.6,
  /** Other entities of the document that the archive sees together with this one, at most. */
  company: 1.5,
} as const;
/** Log odds for the first, second and third word of context near the surface. */
const NEAR = [2, 1, 0.7];
/** The same for words that speak for other bearers. */
const AGAINST = [-1.6, -1.2, -0.7];
const MOST_NEAR = NEAR.length;
/** What the first word adds when the alias itself names it as its context: enough alone. */
const DECISIVE = 1.2;
const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
/** A common word of context ("court", "students") says less than a name. */
const COMMON = 0.6;

function nearWeight({ owner, support, common: ordinary, decisive, against }: Option, doubted = 0): number {
  const counted = support.length - doubted;
  const telling = owner.entity.type === 'event' ? counted : counted - ordinary;
  const near = NEAR.slice(0, counted).map((weight, at) => (at < telling ? weight : weight * COMMON));
  return sum(near) + (decisive ? DECISIVE : 0) + sum(AGAINST.slice(0, against.length));
}
const MOST_ELSEWHERE = 4;

/** What is known of the whole document when a surface is decided. */
export interface Case {
  findings: Findings;
  /** The day of the document, where it states one; and the latest date in its texts: it is not older than that. */
  date: PartialDate | undefined;
  latest: PartialDate | undefined;
  /** A month that its texts name, more than a year after its date: it was written on. */
  revised: PartialDate | undefined;
  /** Names of the site's host without its suffix ("npr"), folded. */
  site: ReadonlySet<string>;
  contextWords: ContextWords;
  /** Does it tell what a word may stand for? */
  isAboutWords: boolean;
  /** How many of some context words stand anywhere in the document beside names of the archive. */
  countOf(words: ReadonlySet<number>): number;
  /** Ids of the entities that stand somewhere with support of their own, or in full. */
  supported: ReadonlySet<string>;
  inFull: ReadonlySet<string>;
  /** Other bearers of names, and bearers of the very same, each by the name. */
  rivals: Named;
  namesakes: Named;
  /** How the bare surnames of the document stand: "s:5", "b:7" as findings keep them, by surname. */
  bare: Named;
  topic: Topic;
  /** 0 to 1: how much the archive's other entities of the document speak for this one; and which most. */
  companyOf(entityId: string): { weight: number; most: string };
}

export interface Verdict {
  option: Option;
  score: number;
  reasons: string[];
}

export interface Tally {
  score: number;
  reasons: string[];
}

/** Where an alias that needs context starts. */
function priorOf(alias: AliasProfile, owner: EntityProfile): number {
  if (owner.entity.type !== 'person') return WEIGHT.ambiguousOther;
  return alias.words > 1 ? WEIGHT.ambiguousFullName : WEIGHT.ambiguousPerson;
}

function prior({ alias, owner }: Option, tally: Tally): void {
  if (!alias.alias.needsContext) {
    const safe = alias.words > 1 ? WEIGHT.safePhrase : WEIGHT.safe;
    tally.score += alias.shared ? WEIGHT.shared : safe;
    tally.reasons.push(alias.words > 1 ? 'full-name' : 'safe-name');
    return;
  }
  tally.score += priorOf(alias, owner);
}

const MOST_WORDS_OF_SUPPORT = 3;

/** How the support that a name had in its own text is kept: in full or not, and by which words. */
export function supportKey({ alias, owner, bearing, support }: Option, contextWords: ContextWords): string {
  const extent = owner.entity.type === 'person' && alias.words > 1 ? 'full' : 'bare';
  const byItself = priorOf(alias, owner) + bearing.weight >= SUPPORTED;
  const words = byItself
    ? []
    : support.slice(0, MOST_WORDS_OF_SUPPORT).map((word) => contextWords.textOf(word));
  return `${owner.entity.id}\t${extent}\t${words.join('|')}`;
}

/** Ids of the entities that stood with support, some of it words that nobody else bears on the page; and of those in full. */
export function supportedIn(
  findings: Findings,
  rivals: Named,
): { supported: Set<string>; inFull: Set<string> } {
  const supported = new Set<string>();
  const inFull = new Set([...findings.inFull].map((item) => item.split('\t', 1)[0] ?? ''));
  for (const item of findings.supported) {
    const [id = '', extent, words] = item.split('\t');
    if (words === undefined) continue;
    if (words !== '' && words.split('|').every((word) => rivals.has(word))) continue;
    supported.add(id);
    if (extent === 'full') inFull.add(id);
  }
  return { supported, inFull };
}

const NOBODY: readonly string[] = [];

/** The wording of an event that stood in its company elsewhere on the page keeps its meaning. */
function weighWording(option: Option, findings: Findings, tally: Tally): void {
  if (!findings.supported.has(wordingKey(option))) return;
  tally.score += WEIGHT.sameWording;
  tally.reasons.push('supported-elsewhere');
}

/** Is the document of the day of an event, in another year? */
function isItsDay(date: PartialDate | undefined, { entity: { start } }: EntityProfile): boolean {
  if (date === undefined || start === undefined || start.length < WHOLE_DAY) return false;
  return date.slice(4) === start.slice(4) && date !== start;
}
const WHOLE_DAY = 'YYYY-MM-DD'.length;

/** "israel katz, teacher", not "katz, teacher". */
const isFullName = (namesake: string) => namesake.split(',', 1)[0]?.includes(' ') ?? false;

/** Does the document name the entity in words that its acronym can stand for ("armée israélienne" does not make "IDF")? */
function isSpelledOut({ alias, owner }: Option, { inFull }: Findings): boolean {
  const start = `${owner.entity.id}\t`;
  return [...inFull].some(
    (item) => item.startsWith(start) && mayStandFor(alias.folded, item.slice(start.length)),
  );
}

/** Stand signs of another institution of the name beside it, as other countries and states have one? */
function isContested(option: Option, { topic }: Case): boolean {
  const { owner, antecedent, against } = option;
  if (owner.peers.size === 0 || antecedent === 'own') return false;
  return against.length > 0 || isMostlyOfPeers(option, topic);
}

/** On a page full of the archive's entities a full name that others bear too is the entity's, unless somebody else's is there. */
function isFullAmongOthers(option: Option, { bare, rivals, namesakes, topic }: Case): boolean {
  const key = rivalKey(option);
  if (option.owner.entity.type !== 'person' || topic.distance > 0 || topic.present.size < CROWD) return false;
  if (rivals.has(key) || namesakes.has(key) || givenNames.has(key)) return false;
  return bare.get(key)?.some((way) => way.startsWith('f')) ?? false;
}

function weighDocument(option: Option, document: Case, tally: Tally): void {
  const { findings, site, topic, isAboutWords } = document;
  const isAbroad = weighCountries(option, topic) < ABROAD;
  const { alias, owner } = option;
  const { id, type } = owner.entity;
  const inFull =
    (document.inFull.has(id) && (!alias.acronym || isSpelledOut(option, findings))) ||
    (alias.words === 1 && isFullAmongOthers(option, document));
  const rivals = document.rivals.get(rivalKey(option)) ?? NOBODY;
  const fullName = alias.words > 1 && type === 'person';
  const bare = (alias.words === 1 || alias.alias.needsContext) && !fullName;
  if (type === 'event') {
    weighWording(option, findings, tally);
    const isSure = option.bearing.reasons.includes('year-stated');
    if (alias.byDay && !isSure && document.rivals.has(id)) tally.score += WEIGHT.dayOfOthers;
    if (alias.byDay && !isSure && isItsDay(document.date, owner)) tally.score += WEIGHT.today;
    return;
  }
  const namesakes =
    alias.alias.needsContext || alias.shared ? (document.namesakes.get(rivalKey(option)) ?? NOBODY) : NOBODY;
  if (namesakes.length > 0) tally.score += WEIGHT.namesake + (option.beside ? WEIGHT.besideNamesake : 0);
  // Whose the full name of the page is, is what nobody knows then.
  if (namesakes.some(isFullName) || (namesakes.length > 0 && rivals.length === 0)) return;
  if (alias.acronym && isAboutWords) tally.score += WEIGHT.aboutWords;
  if (option.antecedent === 'own') tally.score += WEIGHT.ownBefore;
  if (option.antecedent === 'rival') tally.score += WEIGHT.rivalBefore;
  if (fullName && inFull && alias.alias.needsContext) tally.score += WEIGHT.inFull;
  if (alias.shared && type === 'organization' && rivals.length > 0) {
    tally.score += WEIGHT.rivalOfShared;
    tally.reasons.push(`other-bearer:${rivals[0]}`);
  }
  if (!bare) return;
  if (inFull) {
    tally.score += isContested(option, document) ? WEIGHT.inFullContested : WEIGHT.inFull;
    tally.reasons.push('full-name-on-page');
  } else if (alias.alias.needsContext && findings.named.has(id)) {
    tally.score += alias.acronym && document.inFull.has(id) ? WEIGHT.described : WEIGHT.named;
    tally.reasons.push('name-on-page');
  } else if (alias.alias.needsContext && document.supported.has(id) && rivals.length === 0 && !isAbroad) {
    tally.score += WEIGHT.supported;
    tally.reasons.push('supported-elsewhere');
  }
  if (type === 'organization' && site.has(alias.folded)) {
    tally.score += WEIGHT.site;
    tally.reasons.push('site');
  }
  if (rivals.length === 0) return;
  tally.reasons.push(`other-bearer:${rivals[0]}`);
  const isSurname = type === 'person' && alias.alias.needsContext;
  const isBareName = type === 'organization' && alias.alias.needsContext && option.support.length === 0;
  const beside = isSurname || isBareName ? WEIGHT.rivalBesideSurname : WEIGHT.rivalBeside;
  const isWeak = option.support.length === option.common && !option.beside;
  if (inFull)
    tally.score += alias.acronym ? (isWeak ? WEIGHT.expansionOnPage : WEIGHT.expansionBeside) : beside;
  else if (!alias.alias.needsContext) tally.score += WEIGHT.rivalOfSafe;
  else tally.score += type === 'person' ? WEIGHT.rivalOfPerson : WEIGHT.rivalOfOther;
}

function weighContext(option: Option, { contextWords, countOf, rivals }: Case, tally: Tally): void {
  // A name that others bear on this page is no sign of anybody.
  const doubted = option.support.filter((word) => rivals.has(contextWords.textOf(word))).length;
  const isDoubtful = option.alias.alias.needsContext && option.owner.entity.type !== 'event';
  if (isDoubtful && option.against.length > 0 && option.support.length === 0)
    tally.score += WEIGHT.onlyAgainst;
  const near = option.support.slice(0, MOST_NEAR);
  tally.score += nearWeight(option, doubted);
  const isName =
    option.adjacent && option.owner.entity.type === 'organization' && option.alias.alias.needsContext;
  if (isName && doubted === 0) tally.score += WEIGHT.adjacent;
  tally.reasons.push(...near.map((word) => `context:${contextWords.textOf(word)}`));
  const elsewhere = Math.min(MOST_ELSEWHERE, Math.max(0, countOf(option.context) - option.support.length));
  tally.score += elsewhere * WEIGHT.elsewhere;
  if (option.alias.alias.needsContext) {
    const others = countOf(option.others) - option.against.length;
    const weight = option.owner.entity.type === 'event' ? WEIGHT.otherPlaces : WEIGHT.othersElsewhere;
    tally.score += Math.min(MOST_ELSEWHERE, Math.max(0, others)) * weight;
  }
  const phrase = option.alias.words > 1 && !option.decisive && option.owner.entity.type === 'organization';
  if (phrase && countOf(option.own) > 0) tally.score += WEIGHT.ownElsewhere;
  if (near.length === 0 && elsewhere > 0) tally.reasons.push('context-on-page');
}

function weighCompany(option: Option, { companyOf }: Case, tally: Tally): void {
  const { weight, most } = companyOf(option.owner.entity.id);
  if (weight <= 0) return;
  tally.score += weight * WEIGHT.company;
  tally.reasons.push(`company:${most}`);
}

/** Below it (log odds) the document is about another country: what supports a name in one text says nothing of others. */
const ABROAD = -2;

/** Is this a full name that is safe alone? Then nothing else in the document changes it: its text can be settled. */
export function isFinal({ alias, owner, bearing }: Option): boolean {
  const { needsContext, validFrom, validTo } = alias.alias;
  const dated = validFrom !== undefined || validTo !== undefined;
  const plain = !needsContext && !alias.shared && !dated && owner.entity.type !== 'event';
  return plain && alias.words > 1 && bearing.rival === undefined;
}

/** On a page full of the archive's entities words that an alias wants near it may stand in another text. */
function isNearOnPage({ wantedNear }: Option, { topic, countOf }: Case): boolean {
  return topic.present.size >= CROWD && countOf(wantedNear) > 0;
}
const CROWD = 8;

/** How an option stands in the light of the whole document; null when it is refused outright. */
export function weigh(option: Option, sight: Sight, document: Case): Verdict | null {
  const { bearing, near, alias } = option;
  const wanted =
    near || document.findings.supported.has(wordingKey(option)) || isNearOnPage(option, document);
  if (bearing.rival !== undefined || !wanted) return null;
  if (bearing.maybe !== undefined && document.findings.rivals.has(`${rivalKey(option)}\t${bearing.maybe}`))
    return null;
  const tally: Tally = { score: bearing.weight, reasons: [...bearing.reasons] };
  if (!weighDate(option, sight, document, tally)) return null;
  prior(option, tally);
  if (isFinal(option)) return { option, ...tally };
  if (alias.acronym && sight.expansion !== null) tally.score += WEIGHT.expansion;
  weighDocument(option, document, tally);
  weighContext(option, document, tally);
  weighCompany(option, document, tally);
  const { topic } = document;
  tally.score += weighCountries(option, topic) + weighFields(option, topic) + weighEra(option, topic);
  tally.score += weighSubject(option, document);
  tally.score += weighNeighbourhood(
    option,
    topic,
    option.support.length === 0 && document.countOf(option.context) === 0,
  );
  return { option, score: tally.score, reasons: tally.reasons };
}

/** Log odds from which a surface in its own text alone supports others. */
const SUPPORTED = 0.5;
/** Two readings closer than this (log odds) take from each other. */
const TOO_CLOSE = 0.7;

/** Would the surface's own text alone be enough? Then it supports the same name elsewhere in the document. */
export function isSupported(option: Option): boolean {
  const { alias, bearing, owner, near } = option;
  if (!alias.alias.needsContext || bearing.rival !== undefined || !near) return false;
  return priorOf(alias, owner) + bearing.weight + nearWeight(option) >= SUPPORTED;
}

/** The best reading of a sight, or null when none is left. */
export function decide(sight: Sight, document: Case): Verdict | null {
  const verdicts = sight.options.flatMap((option) => weigh(option, sight, document) ?? []);
  verdicts.sort((a, b) => b.score - a.score);
  const [best, second] = verdicts;
  if (best === undefined) return null;
  if (
    second !== undefined &&
    second.option.owner !== best.option.owner &&
    best.score - second.score < TOO_CLOSE
  ) {
    return { ...best, score: best.score - 1 };
  }
  return best;
}

/** Log odds as a probability, never quite certain. */
export const confidenceOf = (score: number) => Math.min(0.995, 1 / (1 + Math.exp(-score)));
