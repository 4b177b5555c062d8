import { type Bearing, bearingOf, type Surface } from './bearers.ts';
import { type ContextHit, type ContextWords, common, wordsAround } from './context-words.ts';
import { eventBearing } from './events.ts';
import { expansionOf } from './expansions.ts';
import type { Candidate, Matcher } from './matcher.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';

/** What one surface could mean, with what its own text says for and against it. */
export interface Option {
  alias: AliasProfile;
  owner: EntityProfile;
  bearing: Bearing;
  /** Context words of the alias and its entity, as numbers: all of them, and those near the surface. */
  context: ReadonlySet<number>;
  support: ReadonlySet<number>;
  /** Does a word that the alias itself names as its context stand near the surface? */
  decisive: boolean;
  /** False when the alias wants certain words near it and none is there. */
  near: boolean;
}

/** A surface that is spelled like a name of the archive. Offsets are UTF-16 units of its text. */
export interface Sight {
  start: number;
  end: number;
  options: Option[];
  /** What a bracket beside an acronym says it stands for, when that is none of the entities' own names. */
  expansion: string | null;
  /** The shorter names inside it, which count when the longer reading is refused. */
  inner: Sight[];
}

/** All that is known of an archive before a text is read. */
export interface Knowledge {
  matcher: Matcher;
  aliases: readonly AliasProfile[];
  owners: readonly EntityProfile[];
  contextWords: ContextWords;
  /** Numbers of the context words of each alias (its own and its entity's), and of the words it wants near it. */
  context: readonly ReadonlySet<number>[];
  near: readonly ReadonlySet<number>[];
  /** Numbers of the words that each alias itself names as its context. */
  decisive: readonly ReadonlySet<number>[];
}

/** One text with its candidates and context words. */
interface Reading {
  text: string;
  language: string;
  starts: ReadonlySet<number>;
  hits: readonly ContextHit[];
}

/** How far around a surface context words count (UTF-16 units): about two sentences to each side. */
const CONTEXT_REACH = 250;

function optionOf(
  ordinal: number,
  candidate: Candidate,
  reading: Reading,
  knowledge: Knowledge,
  around: Set<number>,
): Option[] {
  const alias = knowledge.aliases[ordinal];
  const owner = alias && knowledge.owners[alias.entity];
  if (alias === undefined || owner === undefined) return [];
  const { start, end } = candidate;
  const surface: Surface = {
    text: reading.text,
    start,
    end,
    language: reading.language,
    startsName: (offset) => reading.starts.has(offset),
  };
  const wanted = knowledge.near[ordinal];
  const bearing =
    owner.entity.type === 'event' ? eventBearing(alias, owner, surface) : bearingOf(alias, owner, surface);
  const context = knowledge.context[ordinal] ?? new Set();
  const support = common(around, context);
  const near = wanted === undefined || wanted.size === 0 || common(around, wanted).size > 0;
  const decisive = common(around, knowledge.decisive[ordinal] ?? new Set()).size > 0;
  return [{ alias, owner, bearing, context, support, decisive, near }];
}

/** Can nothing but its own text decide about a sight? */
const isPlainName = ({ alias, owner }: Option) =>
  !alias.alias.needsContext && owner.entity.type !== 'event' && alias.alias.validTo === undefined;

/** The candidates inside a longer one: all but its last word, and all but its first. */
function innerCandidates(
  { start, end }: Candidate,
  { text, language }: Reading,
  matcher: Matcher,
): Candidate[] {
  const surface = text.slice(start, end);
  const firstEnd = surface.search(/[\s\u00a0\-–/]/u);
  if (firstEnd < 0) return [];
  const lastStart = /[\s\u00a0\-–/][^\s\u00a0\-–/]*$/u.exec(surface)?.index ?? 0;
  const shift = (offset: number) => (found: Candidate) => ({
    ...found,
    start: found.start + start + offset,
    end: found.end + start + offset,
  });
  const head = matcher.find(surface.slice(0, lastStart), language).map(shift(0));
  const tail = matcher.find(surface.slice(firstEnd + 1), language).map(shift(firstEnd + 1));
  const free = tail.filter((found) =>
    head.every(({ start: from, end: to }) => found.end <= from || found.start >= to),
  );
  return [...head, ...free].sort((a, b) => a.start - b.start);
}

function sightOf(candidate: Candidate, reading: Reading, knowledge: Knowledge): Sight {
  const { start, end } = candidate;
  const around = wordsAround(reading.hits, start, end, CONTEXT_REACH);
  const options = candidate.aliases.flatMap((ordinal) =>
    optionOf(ordinal, candidate, reading, knowledge, around),
  );
  const spelled = options.some(({ alias }) => alias.acronym) ? expansionOf(reading.text, start, end) : null;
  const own = options.some(({ owner }) => spelled !== null && owner.names.has(spelled));
  const inner =
    options.every(isPlainName) && options.every(({ bearing }) => bearing.rival === undefined)
      ? []
      : innerCandidates(candidate, reading, knowledge.matcher);
  return {
    start,
    end,
    options,
    expansion: own ? null : spelled,
    inner: inner.map((found) => sightOf(found, reading, knowledge)),
  };
}

/** What is seen in one text: the surfaces in order, and the numbers of the context words beside them. */
export interface Observation {
  sights: Sight[];
  words: ReadonlySet<number>;
}

/** Everything in a text that is spelled like a name of the archive. `language`: BCP 47. */
export function observe(text: string, language: string, knowledge: Knowledge): Observation {
  const candidates = knowledge.matcher.find(text, language);
  if (candidates.length === 0) return { sights: [], words: new Set() };
  const reading: Reading = {
    text,
    language: language.split('-', 1)[0]?.toLowerCase() || 'en',
    starts: new Set(candidates.map(({ start }) => start)),
    hits: knowledge.contextWords.find(text, language),
  };
  return {
    sights: candidates.map((candidate) => sightOf(candidate, reading, knowledge)),
    words: new Set(reading.hits.map(({ word }) => word)),
  };
}
