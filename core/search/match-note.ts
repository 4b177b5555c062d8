import { analyze } from './analyze.ts';
import { dayOf } from './day.ts';
import type { Clause, Query } from './query.ts';

/** An annotation as a query is held against it. */
export interface NoteText {
  /** Words of quotation, note, tags and title, folded (`noteWords`). */
  words: string;
  /** Words of its page's title and site. */
  page: string;
  /** Names of what it is about, folded. */
  about: string;
  /** ISO 8601, the day on which it was made. */
  date: string;
}

/** The words of texts, folded, each with a space before and after it: words, beginnings and phrases are found in it. */
export function noteWords(texts: readonly string[]): string {
  return ` ${texts.map((text) => termsOf(text).join(' ')).join('  ')} `;
}

const termsOf = (text: string): string[] => analyze(text).map(({ term }) => term);

function fits(clause: Clause, note: NoteText): boolean {
  switch (clause.kind) {
    case 'word':
      // Always as a beginning: "talk" is to find "talks" here too.
      return clause.field === undefined && note.words.includes(` ${clause.term}`);
    case 'phrase':
      return (
        clause.field === undefined &&
        note.words.includes(` ${clause.terms.join(' ')}${clause.prefix ? '' : ' '}`)
      );
    case 'entity': {
      const words = termsOf(clause.name);
      return words.length > 0 && words.every((word) => note.about.includes(` ${word}`));
    }
    case 'source':
      return clause.terms.length > 0 && clause.terms.every((term) => note.page.includes(` ${term} `));
    case 'date': {
      const day = dayOf(note.date);
      return (
        (clause.from === undefined || day >= clause.from) &&
        (clause.before === undefined || day < clause.before)
      );
    }
    case 'any':
      return clause.options.some((option) => fits(option, note));
  }
}

/** True for an annotation that has all that a query asks for, and nothing that it excludes. */
export const fitsNote = (query: Query, note: NoteText): boolean =>
  query.must.every((clause) => fits(clause, note)) && !query.not.some((clause) => fits(clause, note));

const wordsIn = (clause: Clause): string[] => {
  if (clause.kind === 'word') return [clause.term];
  if (clause.kind === 'phrase') return clause.terms;
  return clause.kind === 'any' ? clause.options.flatMap(wordsIn) : [];
};

/** The places of a text that begin as words of the query do. UTF-16 offsets, in order. */
export function noteHits(text: string, query: Query): { start: number; end: number }[] {
  const words = query.must.flatMap(wordsIn);
  return analyze(text)
    .filter(({ term }) => words.some((word) => term.startsWith(word)))
    .map(({ start, end }) => ({ start, end }));
}
