import type { Alias, CaseRule } from '../model.ts';
import { foldWords } from './fold.ts';
import { aliasProblem, compileGazetteer } from './gazetteer.ts';
import { isCapital } from './letters.ts';
import { type Matcher, openGazetteer } from './matcher.ts';

/** A context word in a text, by its number. UTF-16 offsets. */
export interface ContextHit {
  start: number;
  end: number;
  word: number;
}

/**
 * The context words of the entities that were seen so far. It grows as entities come up, so that opening an archive
 * of any size costs nothing; what is found of an entity's words does not depend on which others were added before.
 */
export interface ContextWords {
  /** How many words were added. */
  readonly size: number;
  /** Adds words; their numbers. Words that cannot be matched have none. */
  add(words: readonly string[]): number[];
  /** The numbers of words, folded, that were added. */
  numbersOf(words: Iterable<string>): number[];
  textOf(word: number): string;
  /** The numbers of the words inside a phrase. */
  insideOf(word: number): readonly number[];
  /** Is it a single word in small letters? */
  isCommon(word: number): boolean;
  /** Every added word of a text, in order, and the words inside longer ones. */
  find(text: string, language: string): ContextHit[];
}

/** Capitals alone must stay capitals ("ICE", "US"), names keep theirs ("Adm"); other words may open a sentence. */
function caseRuleOf(word: string): CaseRule {
  if (word === word.toUpperCase()) return 'exact';
  return isCapital(word.charCodeAt(0)) ? 'capital' : 'any';
}

class GrowingWords implements ContextWords {
  private readonly numbers = new Map<string, number>();
  private readonly folded: string[] = [];
  private readonly aliases: Alias[] = [];
  private matcher: Matcher | null = null;
  private inside: readonly (readonly number[])[] = [];

  get size(): number {
    return this.folded.length;
  }

  add(words: readonly string[]): number[] {
    return words.flatMap((text) => {
      const folded = foldWords(text).join(' ');
      const known = this.numbers.get(folded);
      if (known !== undefined || aliasProblem(text) !== null) return known ?? [];
      const number = this.folded.push(folded) - 1;
      this.numbers.set(folded, number);
      this.aliases.push({ text, caseRule: caseRuleOf(text), needsContext: false });
      this.matcher = null;
      return number;
    });
  }

  numbersOf(words: Iterable<string>): number[] {
    return [...words].flatMap((word) => this.numbers.get(word) ?? []);
  }

  textOf(word: number): string {
    return this.folded[word] ?? '';
  }

  insideOf(word: number): readonly number[] {
    return this.inside[word] ?? [];
  }

  isCommon(word: number): boolean {
    const { text = '' } = this.aliases[word] ?? {};
    return /^[a-z]+$/.test(text) || /^\p{Ll}+$/u.test(text);
  }

  find(text: string, language: string): ContextHit[] {
    if (this.aliases.length === 0) return [];
    this.matcher ??= this.compile();
    return this.matcher
      .find(text, language)
      .flatMap(({ start, end, aliases }) =>
        aliases.flatMap((word) =>
          [word, ...(this.inside[word] ?? [])].map((number) => ({ start, end, word: number })),
        ),
      );
  }

  private compile(): Matcher {
    this.inside = this.folded.map((phrase) => this.wordsInside(phrase));
    return openGazetteer(compileGazetteer(this.aliases));
  }

  /** The matcher finds the longest phrase only: "defense minister" inside "Israeli defense minister" counts too. */
  private wordsInside(phrase: string): number[] {
    const words = phrase.split(' ');
    const found: number[] = [];
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const number =
          to - from < words.length ? this.numbers.get(words.slice(from, to).join(' ')) : undefined;
        if (number !== undefined) found.push(number);
      }
    }
    return found;
  }
}

export const growingContextWords = (): ContextWords => new GrowingWords();

/** The index of the first hit that ends at `offset` or later. */
export function firstHitFrom(hits: readonly ContextHit[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many numbers two sets share. */
export function countShared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const value of small) if (large.has(value)) shared++;
  return shared;
}
