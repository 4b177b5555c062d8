import type { Alias, CaseRule, Entity } from '../model.ts';
import { foldWords } from './fold.ts';
import { aliasProblem, compileGazetteer } from './gazetteer.ts';
import { openGazetteer } from './matcher.ts';

/** A context word in a text, by its number in the list of all context words. UTF-16 offsets. */
export interface ContextHit {
  start: number;
  end: number;
  word: number;
}

export interface ContextWords {
  /** The numbers of words, in any spelling that folds alike; words that cannot be matched are left out. */
  numbersOf(words: readonly string[]): number[];
  textOf(word: number): string;
  /** Every context word of a text, in order. */
  find(text: string, language: string): ContextHit[];
}

/** Capitals alone must stay capitals ("ICE", "US"), names keep theirs ("Adm"); other words may open a sentence. */
function caseRuleOf(word: string): CaseRule {
  if (/^[^\p{Ll}]+$/u.test(word)) return 'exact';
  return /^\p{Lu}/u.test(word) ? 'capital' : 'any';
}

/** All context words of the entities, compiled with the same matcher as their names. */
export function openContextWords(entities: readonly Entity[]): ContextWords {
  const numbers = new Map<string, number>();
  const aliases: Alias[] = [];
  const add = (text: string) => {
    const folded = foldWords(text).join(' ');
    if (numbers.has(folded) || aliasProblem(text) !== null) return;
    numbers.set(folded, aliases.length);
    aliases.push({ text, caseRule: caseRuleOf(text), needsContext: false });
  };
  for (const { contextWords = [], altLabels } of entities) {
    contextWords.forEach(add);
    for (const { context = [], near = [] } of altLabels) [...context, ...near].forEach(add);
  }
  const folded = [...numbers.keys()];
  const matcher = aliases.length === 0 ? null : openGazetteer(compileGazetteer(aliases));
  return {
    numbersOf: (words) => words.flatMap((word) => numbers.get(foldWords(word).join(' ')) ?? []),
    textOf: (word) => folded[word] ?? '',
    find(text, language) {
      const hits = matcher?.find(text, language) ?? [];
      return hits.flatMap(({ start, end, aliases: words }) => words.map((word) => ({ start, end, word })));
    },
  };
}

/** The distinct words of `hits` that stand within `reach` characters of a stretch, and not inside it. */
export function wordsAround(
  hits: readonly ContextHit[],
  start: number,
  end: number,
  reach: number,
): Set<number> {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.end ?? 0) < start - reach) low = middle + 1;
    else high = middle;
  }
  const words = new Set<number>();
  for (let at = low; at < hits.length; at++) {
    const hit = hits[at];
    if (hit === undefined || hit.start > end + reach) break;
    if (hit.end <= start || hit.start >= end) words.add(hit.word);
  }
  return words;
}

/** What two sets of numbers share. */
export function common(one: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  return new Set([...small].filter((value) => large.has(value)));
}
