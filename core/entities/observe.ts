import { linkAntecedents } from './antecedents.ts';
import { expansionOf, wordingsBeside } from './expansions.ts';
import { guessLanguage } from './guess-language.ts';
import type { Knowledge, KnownAlias } from './knowledge.ts';
import type { Candidate, Matcher } from './matcher.ts';
import { type Option, optionOf, type Reading } from './option.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** A surface that is spelled like a name of the archive. Offsets are UTF-16 units of its text. */
export interface Sight {
  start: number;
  end: number;
  options: Option[];
  /** What the text says an acronym stands for, when that is none of the entities' own names. */
  expansion: string | null;
  /** The shorter names inside it, which count when the longer reading is refused. */
  inner: Sight[];
}

/** Can nothing but its own text decide about a sight? */
const isPlainName = ({ alias, owner }: Option) =>
  !alias.alias.needsContext &&
  !alias.shared &&
  owner.entity.type !== 'event' &&
  alias.alias.validTo === undefined;

/** A text and its language, a primary subtag. */
type Place = Pick<Reading, 'text' | 'language'>;

function primaryOf(language: string, text: string): string {
  return language.split('-', 1)[0]?.toLowerCase() || guessLanguage(text);
}

/** The candidates inside a longer one: all but its last word, and all but its first. */
function innerCandidates(
  { start, end }: Candidate,
  { text, language }: Place,
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

/** What the text says an acronym stands for, when that is none of the entities' own names. */
function spelledOut(
  options: readonly Option[],
  start: number,
  end: number,
  { text }: Reading,
): string | null {
  const isOwn = (wording: string) => options.some(({ owner }) => owner.names.has(wording));
  const bracket = expansionOf(text, start, end);
  if (bracket !== null) return isOwn(bracket) ? null : bracket;
  const wordings = wordingsBeside(text, start, end);
  return wordings.some(isOwn) ? null : (wordings[0] ?? null);
}

function sightOf(candidate: Candidate, reading: Reading, knowledge: Knowledge): Sight {
  const { start, end } = candidate;
  const options = candidate.aliases.flatMap((ordinal) => {
    const known = knowledge.known(ordinal);
    return known === undefined ? [] : optionOf(known, candidate, reading, knowledge.contextWords);
  });
  const spelled = options.some(({ alias }) => alias.acronym)
    ? spelledOut(options, start, end, reading)
    : null;
  const inner =
    options.every(isPlainName) && options.every(({ bearing }) => bearing.rival === undefined)
      ? []
      : innerCandidates(candidate, reading, knowledge.matcher);
  return {
    start,
    end,
    options,
    expansion: spelled,
    inner: inner.map((found) => sightOf(found, reading, knowledge)),
  };
}

/** What is seen in one text: the surfaces in order, and the numbers of their context words that it has. */
export interface Observation {
  sights: Sight[];
  words: ReadonlySet<number>;
  surroundings: Surroundings;
}

/** The different words among hits that an alias of the text has to do with. */
function wantedWords(hits: Reading['hits'], seen: ReadonlySet<KnownAlias>): Set<number> {
  const words = new Set<number>();
  for (const { word } of hits) {
    if (words.has(word)) continue;
    for (const { roles } of seen) {
      if (roles[word]) {
        words.add(word);
        break;
      }
    }
  }
  return words;
}

/** Everything in a text that is spelled like a name of the archive. `language`: BCP 47. */
function observeText(
  text: string,
  candidates: readonly Candidate[],
  language: string,
  knowledge: Knowledge,
): Observation {
  const { contextWords } = knowledge;
  const primary = primaryOf(language, text);
  const surroundings = surroundingsOf(text, true, primary);
  if (candidates.length === 0) return { sights: [], words: new Set(), surroundings };
  const starts = new Set(candidates.map(({ start }) => start));
  for (;;) {
    const size = contextWords.size;
    const hits = contextWords.find(text, language);
    const reading: Reading = { text, language: primary, starts, hits, surroundings, seen: new Set() };
    const sights = candidates.map((candidate) => sightOf(candidate, reading, knowledge));
    linkAntecedents(sights);
    // Names inside others can bring words of their own that were not searched for yet: only once for each name.
    if (contextWords.size === size) return { sights, words: wantedWords(hits, reading.seen), surroundings };
  }
}

/** The names in some texts, before anything is known of their entities. */
export interface FoundNames {
  texts: readonly string[];
  /** BCP 47; empty when the document declares none. */
  language: string;
  /** One list for each text. */
  candidates: readonly (readonly Candidate[])[];
}

export function findNames(texts: readonly string[], language: string, matcher: Matcher): FoundNames {
  return { texts, language, candidates: texts.map((text) => matcher.find(text, language)) };
}

/**
 * Asks `knowledge` for the entities of all names. Where one must be fetched first, it is asked for those of the names inside
 * its name too, so that one fetch is mostly enough.
 */
export function askForEntities({ texts, language, candidates }: FoundNames, knowledge: Knowledge): void {
  candidates.forEach((found, index) => {
    const text = texts[index] ?? '';
    const place = { text, language: primaryOf(language, text) };
    for (const candidate of found) askFor(candidate, place, knowledge);
  });
}

function askFor(candidate: Candidate, place: Place, knowledge: Knowledge): void {
  // Each is asked for: not `every`, which ends at the first.
  const missing = candidate.aliases.filter((ordinal) => knowledge.known(ordinal) === undefined);
  if (missing.length === 0) return;
  for (const inner of innerCandidates(candidate, place, knowledge.matcher)) askFor(inner, place, knowledge);
}

/** What is seen in each of some texts, whose entities were asked for. */
export function observe({ texts, language, candidates }: FoundNames, knowledge: Knowledge): Observation[] {
  return texts.map((text, index) => observeText(text, candidates[index] ?? [], language, knowledge));
}
