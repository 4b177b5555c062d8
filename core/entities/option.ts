import { bearingOf } from './bearers.ts';
import { type ContextHit, type ContextWords, firstHitFrom } from './context-words.ts';
import { isOfThePast } from './dates.ts';
import { eventBearing } from './events.ts';
import { type KnownAlias, WORD_ROLE } from './knowledge.ts';
import type { Candidate } from './matcher.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';
import { type Bearing, beforeOf, rivalBearing, type Surface } from './surface.ts';
import type { Surroundings } from './surroundings.ts';

/** What one surface could mean, with what its own text says for and against it. */
export interface Option {
  alias: AliasProfile;
  owner: EntityProfile;
  bearing: Bearing;
  /** Context words of the alias and its entity, as numbers: all of them, and those near the surface. */
  context: ReadonlySet<number>;
  support: readonly number[];
  /** How many of those near are common words. */
  common: number;
  /** Words that speak for other bearers: all of them, and those near the surface. */
  others: ReadonlySet<number>;
  against: readonly number[];
  /** Words that the alias itself names as its context; and does one stand near the surface? */
  own: ReadonlySet<number>;
  decisive: boolean;
  /** False when the alias wants certain words near it and none is there. */
  near: boolean;
  /** Does a word of its context stand near by, and a name of its context right before or behind it ("Senate Armed Services")? */
  beside: boolean;
  adjacent: boolean;
  /** A word that speaks for other bearers and touches it ("Pentagon Papers"). */
  touches: number | null;
  wantedNear: ReadonlySet<number>;
  /** Primary subtag. */
  language: string;
  /** What this name, in the same text, last stood for in full: the entity itself or another bearer. */
  antecedent: 'own' | 'rival' | null;
  /** Does a shared name stand behind an article, as institutions do in English? True in other languages. */
  hasArticle: boolean;
  /** Does all that its text dates lie long before the entity? */
  past: boolean;
  /** How many different words near it are of a field of life that is not the entity's. */
  astray: number;
}

/** One text with its candidates and context words. */
export interface Reading {
  text: string;
  language: string;
  starts: ReadonlySet<number>;
  hits: readonly ContextHit[];
  surroundings: Surroundings;
  /** Does it name years of long ago only? Answered when first asked. */
  past?: boolean;
  /** The aliases that its surfaces could be, gathered as they are read. */
  seen: Set<KnownAlias>;
}

/** How far around a surface context words count (UTF-16 units): about two sentences to each side. */
const CONTEXT_REACH = 250;

/** The different words of other fields of life that stand near a stretch. */
function astrayAround(
  fields: Surroundings['fields'],
  { start, end }: Candidate,
  own: ReadonlySet<string>,
): number {
  const words = new Set<string>();
  for (const { start: from, end: to, value } of fields) {
    if (to < start - CONTEXT_REACH) continue;
    if (from > end + CONTEXT_REACH) break;
    if (!own.has(value.word)) words.add(value.word);
  }
  return words.size;
}

/** The context words that an alias has around a candidate, each once. */
interface Company {
  support: number[];
  against: number[];
  /** How many of the support are common words that do not stand right beside the name. */
  common: number;
  decisive: boolean;
  near: boolean;
  beside: boolean;
  adjacent: boolean;
  touches: number | null;
}

const NO_COMPANY: Company = {
  support: [],
  against: [],
  common: 0,
  decisive: false,
  near: true,
  beside: false,
  adjacent: false,
  touches: null,
};

/** "White House" is one sign, not "White House" and "House". */
function withoutInner(words: number[], contextWords: ContextWords): number[] {
  const inner = words.flatMap((word) => contextWords.insideOf(word));
  return inner.length === 0 ? words : words.filter((word) => !inner.includes(word));
}

/** How far a common word may be to belong to the name ("judges of the ICC", "John Kirby, a spokesman"). */
const BESIDE = 8;
const BESIDE_FULL_NAME = 14;
const reachBeside = ({ alias, owner }: KnownAlias) =>
  alias.words > 1 && owner.entity.type === 'person' ? BESIDE_FULL_NAME : BESIDE;

/** "Lebanon’s ceasefire", "ceasefire in Lebanon", "Pentagon Papers". */
function isTouching(hit: ContextHit, start: number, end: number, { owner }: KnownAlias): boolean {
  const isEvent = owner.entity.type === 'event';
  return hit.end >= start - (isEvent ? BEFORE_EVENT : 1) && hit.start <= end + (isEvent ? BEHIND_EVENT : 1);
}
const BEFORE_EVENT = 3;
const BEHIND_EVENT = 12;

function companyOf(
  { start, end }: Candidate,
  known: KnownAlias,
  hits: readonly ContextHit[],
  contextWords: ContextWords,
): Company {
  const reach = reachBeside(known);
  const found: Company = { ...NO_COMPANY, support: [], against: [], near: known.near.size === 0 };
  const besides: number[] = [];
  for (let at = firstHitFrom(hits, start - CONTEXT_REACH); at < hits.length; at++) {
    const hit = hits[at];
    if (hit === undefined || hit.start > end + CONTEXT_REACH) break;
    const role = known.roles[hit.word] ?? 0;
    if (role === 0 || (hit.end > start && hit.start < end)) continue;
    if (role & WORD_ROLE.near) found.near = true;
    if (role & WORD_ROLE.decisive) found.decisive = true;
    if (role & WORD_ROLE.other && !found.against.includes(hit.word)) found.against.push(hit.word);
    if (role & WORD_ROLE.other && isTouching(hit, start, end, known)) found.touches = hit.word;
    if ((role & WORD_ROLE.context) === 0) continue;
    if (!found.support.includes(hit.word)) found.support.push(hit.word);
    if (hit.end >= start - reach && hit.start <= end + reach) besides.push(hit.word);
    const isAdjacent = hit.end >= start - 1 && hit.start <= end + 1;
    if (isAdjacent && (role & WORD_ROLE.common) === 0) found.adjacent = true;
  }
  found.support = withoutInner(found.support, contextWords);
  for (const word of found.support) {
    const isCommon = ((known.roles[word] ?? 0) & WORD_ROLE.common) !== 0;
    if (besides.includes(word)) found.beside = true;
    else if (isCommon) found.common++;
  }
  return found;
}

/** Is this a full name that is safe alone, whatever stands around it? */
const needsNothing = ({ alias, owner }: KnownAlias) =>
  alias.words > 1 && alias.isPlain && owner.entity.type !== 'event';

/** "In 1452 Orban …": a living person, or a war of today, is not told of so. */
function isBeforeItsTime({ owner }: KnownAlias, reading: Reading): boolean {
  if (owner.activeFrom === null && (owner.startYear ?? 0) < LIVING) return false;
  reading.past ??= isOfThePast(reading.text);
  return reading.past;
}
const LIVING = 1990;

/** What a candidate would mean by one of its aliases. */
export function optionOf(
  known: KnownAlias,
  candidate: Candidate,
  reading: Reading,
  contextWords: ContextWords,
): Option {
  reading.seen.add(known);
  const { alias, owner, context } = known;
  const surface: Surface = {
    text: reading.text,
    start: candidate.start,
    end: candidate.end,
    language: reading.language,
    startsName: (offset) => reading.starts.has(offset),
  };
  const judge = owner.entity.type === 'event' ? eventBearing : bearingOf;
  const isSafe = needsNothing(known);
  const company = isSafe ? NO_COMPANY : companyOf(candidate, known, reading.hits, contextWords);
  const bearing = judge(alias, owner, surface);
  const isOther =
    company.touches !== null &&
    bearing.rival === undefined &&
    (!alias.alias.needsContext || owner.entity.type === 'event');
  return {
    alias,
    owner,
    bearing: isOther ? { ...rivalBearing(alias.folded), isAfterIt: true } : bearing,
    context,
    others: known.others,
    own: known.decisive,
    wantedNear: known.near,
    antecedent: null,
    language: reading.language,
    hasArticle: !alias.shared || reading.language !== 'en' || beforeOf(surface)?.folded === 'the',
    past: !isSafe && isBeforeItsTime(known, reading),
    astray: isSafe ? 0 : astrayAround(reading.surroundings.fields, candidate, owner.about),
    ...company,
  };
}
