import { commonestTerms, liveTerms } from './common-terms.ts';
import { type FoundTerm, findTerms, type TermRange } from './find-terms.ts';
import type { OpenIndex } from './open-index.ts';
import type { Reading } from './reading.ts';
import { similarTerms } from './similar-terms.ts';
import { isStopWord, STOP_WORDS } from './stop-words.ts';
import { formsPrefix, isFormOf, SHORTEST_INFLECTED } from './word-forms.ts';

/** Terms that a word still being typed may become: the commonest, so that two letters do not read half the index. */
const COMPLETIONS = { most: 48, documents: 30_000 };
/** How much an occurrence counts of a word that only begins like the one typed, or is only similar to it. */
const COMPLETION_FACTOR = 0.5;
const SIMILAR_FACTOR = 0.6;
/** Words of one query that are guessed at: each guess may read the whole dictionary, and a pasted text has many. */
const MOST_GUESSED = 4;

/** A word of a query as it is looked for. */
export interface WantedWord {
  word: string;
  /** Words that begin with it count too. */
  prefix: boolean;
  /** Other forms of the word count too: "talks" for "talk". */
  inflect: boolean;
}

export interface ResolvedTerm {
  found: FoundTerm;
  factor: number;
  /** Another form of the word: counts only in documents whose language inflects so. */
  inflected: boolean;
}

/** The terms of the index that a word stands for; none: no article has it, nor anything like it. */
export interface ResolvedWord {
  word: string;
  terms: ResolvedTerm[];
  /** The archive lacks the word: these stand in for it. The first is the commonest. */
  similar: boolean;
}

/** Which terms are looked at for a word. */
export function wantedRange({ word, prefix, inflect }: WantedWord): TermRange {
  // Stop words, which complete nothing, are among the commonest.
  if (prefix) return { prefix: word, exact: false, most: COMPLETIONS.most + STOP_WORDS };
  const hasForms = inflect && word.length >= SHORTEST_INFLECTED;
  return { prefix: hasForms ? formsPrefix(word) : word, exact: !hasForms };
}

function formTerms(word: string, terms: readonly FoundTerm[]): ResolvedTerm[] {
  return terms
    .filter((found) => isFormOf(found.term, word))
    .map((found) => ({ found, factor: 1, inflected: found.term !== word }));
}

const byTerm = (a: ResolvedTerm, b: ResolvedTerm): number => (a.found.term < b.found.term ? -1 : 1);

/** All terms that begin with the word. Those that are the word or a form of it count in full. */
function* completions(index: OpenIndex, word: string, terms: readonly FoundTerm[]): Reading<ResolvedTerm[]> {
  const whole = terms.filter((found) => found.term === word);
  // Nobody who types "th" waits for "the", and its list is the longest of all.
  const rest = terms.filter((found) => found.term !== word && !isStopWord(found.term));
  const common = yield* commonestTerms(index, rest, COMPLETIONS);
  return [...(yield* liveTerms(index, whole)), ...common].map((found) => ({
    found,
    factor: isFormOf(found.term, word) ? 1 : COMPLETION_FACTOR,
    inflected: false,
  }));
}

function* present(
  index: OpenIndex,
  wanted: WantedWord,
  terms: readonly FoundTerm[],
): Reading<ResolvedTerm[]> {
  if (wanted.prefix) return (yield* completions(index, wanted.word, terms)).sort(byTerm);
  const forms = wanted.inflect
    ? formTerms(wanted.word, terms)
    : terms.map((found) => ({ found, factor: 1, inflected: false }));
  const living = new Set(
    yield* liveTerms(
      index,
      forms.map((form) => form.found),
    ),
  );
  return forms.filter((form) => living.has(form.found));
}

function* guess(index: OpenIndex, word: string, thorough: boolean): Reading<ResolvedWord> {
  const terms = yield* similarTerms(index, word, thorough);
  return {
    word,
    similar: true,
    terms: terms.map((found) => ({ found, factor: SIMILAR_FACTOR, inflected: false })),
  };
}

/**
 * Looks the words up: as they are, in their forms, as beginnings, and when the archive lacks one, what is similar.
 * `hasty`: a word that is still being typed is not compared with the whole dictionary.
 */
export function* resolveWords(
  index: OpenIndex,
  words: readonly WantedWord[],
  hasty: boolean,
): Reading<ResolvedWord[]> {
  const found = yield* findTerms(index, words.map(wantedRange));
  const resolved: ResolvedWord[] = [];
  let guessed = 0;
  for (const [i, wanted] of words.entries()) {
    const terms = yield* present(index, wanted, found[i] ?? []);
    const { word } = wanted;
    if (terms.length > 0 || guessed === MOST_GUESSED) {
      resolved.push({ word, terms, similar: false });
    } else {
      guessed++;
      resolved.push(yield* guess(index, word, !(hasty && wanted.prefix)));
    }
  }
  return resolved;
}
