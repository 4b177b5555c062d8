import { bearingOf } from './bearers.ts';
import { type ContextHit, type ContextWords, common, wordsAround } from './context-words.ts';
import { eventBearing } from './events.ts';
import type { KnownAlias } from './knowledge.ts';
import type { Candidate } from './matcher.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';
import type { Bearing, Surface } from './surface.ts';
import type { Surroundings } from './surroundings.ts';

/** What one surface could mean, with what its own text says for and against it. */
export interface Option {
  alias: AliasProfile;
  owner: EntityProfile;
  bearing: Bearing;
  /** Context words of the alias and its entity, as numbers: all of them, and those near the surface. */
  context: ReadonlySet<number>;
  support: ReadonlySet<number>;
  /** How many of those near are common words. */
  common: number;
  /** Words that speak for other bearers: all of them, and those near the surface. */
  others: ReadonlySet<number>;
  against: ReadonlySet<number>;
  /** Words that the alias itself names as its context; and does one stand near the surface? */
  own: ReadonlySet<number>;
  decisive: boolean;
  /** False when the alias wants certain words near it and none is there. */
  near: boolean;
  /** Does a word of its context stand right beside it? */
  beside: boolean;
  wantedNear: ReadonlySet<number>;
  /** What this name, in the same text, last stood for in full: the entity itself or another bearer. */
  antecedent: 'own' | 'rival' | null;
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

/** "White House" is one sign, not "White House" and "House". */
function withoutInner(words: Set<number>, contextWords: ContextWords): Set<number> {
  for (const word of [...words]) for (const inner of contextWords.insideOf(word)) words.delete(inner);
  return words;
}

/** How far a common word may be to belong to the name ("judges of the ICC", "John Kirby, a spokesman"). */
const BESIDE = 8;
const BESIDE_FULL_NAME = 14;
const reachBeside = ({ alias, owner }: KnownAlias) =>
  alias.words > 1 && owner.entity.type === 'person' ? BESIDE_FULL_NAME : BESIDE;

/** What a candidate would mean by one of its aliases. */
export function optionOf(
  known: KnownAlias,
  candidate: Candidate,
  reading: Reading,
  contextWords: ContextWords,
): Option {
  const around = wordsAround(reading.hits, candidate.start, candidate.end, CONTEXT_REACH);
  const beside = wordsAround(reading.hits, candidate.start, candidate.end, reachBeside(known));
  const { alias, owner, context } = known;
  const surface: Surface = {
    text: reading.text,
    start: candidate.start,
    end: candidate.end,
    language: reading.language,
    startsName: (offset) => reading.starts.has(offset),
  };
  const support = withoutInner(common(around, context), contextWords);
  const judge = owner.entity.type === 'event' ? eventBearing : bearingOf;
  return {
    alias,
    owner,
    bearing: judge(alias, owner, surface),
    context,
    support,
    common: [...support].filter((word) => known.common.has(word) && !beside.has(word)).length,
    others: known.others,
    against: common(around, known.others),
    own: known.decisive,
    decisive: common(around, known.decisive).size > 0,
    near: known.near.size === 0 || common(around, known.near).size > 0,
    wantedNear: known.near,
    beside: [...support].some((word) => beside.has(word)),
    antecedent: null,
    astray: astrayAround(reading.surroundings.fields, candidate, owner.about),
  };
}
