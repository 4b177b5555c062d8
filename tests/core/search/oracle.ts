import { analyze } from '../../../core/search/analyze.ts';
import type { IndexDocument } from '../../../core/search/index-document.ts';
import { isFormOf } from '../../../core/search/word-forms.ts';

/**
 * BM25F by the book, over plain arrays: every document is looked at for every query. It shares with the engine what a
 * word is (analysis and inflection) and nothing of how words are stored, found, weighed or sorted.
 */
const parameters = {
  headline: { weight: 3, b: 0.4 },
  lead: { weight: 1.5, b: 0.5 },
  body: { weight: 1, b: 0.75 },
  author: { weight: 2, b: 0.2 },
  entities: { weight: 1.5, b: 0.3 },
} as const;
const k1 = 1.2;
type FieldName = keyof typeof parameters;
// `Object.keys` forgets the names of a constant object.
const fieldNames = Object.keys(parameters) as FieldName[];

interface FieldWords {
  words: string[];
  /** Lines of words: phrases stay within one. */
  lines: string[][];
}
interface Read {
  document: IndexDocument;
  fields: Record<FieldName, FieldWords>;
  english: boolean;
}

export interface OracleQuery {
  words?: string[];
  phrases?: string[][];
  /** Phrases that must stand in the author's name, and count there alone. */
  authors?: string[][];
  not?: string[];
}

function readField(text: string): FieldWords {
  const lines = text.split('\n').map((line) => analyze(line).map((token) => token.term));
  return { lines, words: lines.flat() };
}

function readDocument(document: IndexDocument): Read {
  return {
    document,
    english: document.language.startsWith('en'),
    fields: {
      headline: readField(document.headline),
      lead: readField(document.lead),
      body: readField(document.body),
      author: readField(document.author ?? ''),
      entities: readField(document.entities.map((entity) => entity.name).join('\n')),
    },
  };
}

const hasRun = (line: string[], run: string[]): boolean =>
  line.some((_, at) => run.every((word, i) => line[at + i] === word));

export interface OracleHit {
  id: string;
  score: number;
}

export function createOracle(documents: readonly IndexDocument[]) {
  const all = documents.map(readDocument);
  const mean = (name: FieldName) =>
    all.reduce((sum, read) => sum + read.fields[name].words.length, 0) / Math.max(1, all.length);
  const means = Object.fromEntries(fieldNames.map((name) => [name, mean(name)]));

  const strength = (read: Read, is: (word: string) => boolean, names: readonly FieldName[]): number =>
    names.reduce((sum, name) => {
      const { words } = read.fields[name];
      const count = words.filter(is).length;
      const { weight, b } = parameters[name];
      return sum + (count ? (weight * count) / (1 - b + (b * words.length) / (means[name] || 1)) : 0);
    }, 0);

  const scores = (
    isWord: (read: Read) => (word: string) => boolean,
    names: readonly FieldName[] = fieldNames,
  ): number[] => {
    const tf = all.map((read) => strength(read, isWord(read), names));
    const df = tf.filter((value) => value > 0).length;
    const idf = Math.log(1 + (all.length - df + 0.5) / (df + 0.5));
    return tf.map((value) => (idf * value) / (k1 + value));
  };

  const wordScores = (word: string) =>
    scores((read) => (other) => other === word || (read.english && isFormOf(other, word)));
  const exactScores = (word: string) => scores(() => (other) => other === word);
  const authorScores = (word: string) => scores(() => (other) => other === word, ['author']);
  const hasPhrase = (read: Read, phrase: string[], names: readonly FieldName[] = fieldNames) =>
    names.some((name) => read.fields[name].lines.some((line) => hasRun(line, phrase)));

  return {
    size: all.length,
    /** The best `limit` documents, best first: equal ones newest first, then by id. */
    search({ words = [], phrases = [], authors = [], not = [] }: OracleQuery, limit: number): OracleHit[] {
      const parts = [
        ...words.map(wordScores),
        ...phrases.flat().map(exactScores),
        ...authors.flat().map(authorScores),
      ];
      const excluded = not.map(wordScores);
      return all
        .map((read, i) => ({ read, i, score: parts.reduce((sum, part) => sum + (part[i] ?? 0), 0) }))
        .filter(({ i }) => parts.every((part) => (part[i] ?? 0) > 0) && excluded.every((part) => !part[i]))
        .filter(({ read }) => phrases.every((phrase) => hasPhrase(read, phrase)))
        .filter(({ read }) => authors.every((phrase) => hasPhrase(read, phrase, ['author'])))
        .map(({ read, score }) => ({ read, score: Math.round(score * 1e6) / 1e6 }))
        .sort(
          (a, b) =>
            b.score - a.score ||
            (b.read.document.date ?? '').localeCompare(a.read.document.date ?? '') ||
            (a.read.document.id < b.read.document.id ? -1 : 1),
        )
        .slice(0, limit)
        .map(({ read, score }) => ({ id: read.document.id, score }));
    },
  };
}
