import { analyze, type Token } from './analyze.ts';
import type { Evaluation } from './evaluate.ts';

/** What to mark in a text: each entry is a word (one set of terms) or a phrase (several sets, one after another). */
export type Marks = readonly (readonly ReadonlySet<string>[])[];

/** A run of words that was asked for. Offsets are UTF-16 code units; `end` is exclusive. */
export interface Hit {
  start: number;
  end: number;
  /** Which entry of the marks it is. */
  mark: number;
}

/** What the query's words stood for, ready to be found in a text. */
export function marksOf(evaluation: Evaluation): Marks {
  return evaluation.found.map(({ words }) =>
    words.map((word) => new Set(word.terms.map((term) => term.found.term))),
  );
}

function standsAt(tokens: readonly Token[], at: number, words: readonly ReadonlySet<string>[]): boolean {
  const first = tokens[at];
  return words.every((terms, i) => {
    const token = tokens[at + i];
    // A gap in the positions is a line break: no phrase runs across it.
    return token !== undefined && terms.has(token.term) && token.position === (first?.position ?? 0) + i;
  });
}

/** Text that folding changes in nothing but case: what has no other letters than these can be looked through as it is. */
const PLAIN = /^[\x20-\x7e\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;

function sharedBeginning(terms: Iterable<string>): string {
  let shared: string | undefined;
  for (const term of terms) {
    let length = 0;
    while (length < term.length && term[length] === (shared ?? term)[length]) length++;
    shared = term.slice(0, length);
  }
  return shared ?? '';
}

/** With what the terms of each mark's first word begin: of 48 completions it is what was typed. */
const beginnings = new WeakMap<Marks, string[]>();

function beginningsOf(marks: Marks): string[] {
  const known = beginnings.get(marks) ?? marks.map((words) => sharedBeginning(words[0] ?? []));
  beginnings.set(marks, known);
  return known;
}

/** True when a text cannot have a hit: analysing it, which costs most of a snippet, is spared. */
export function cannotHit(text: string, marks: Marks): boolean {
  if (!PLAIN.test(text)) return false;
  const lower = text.toLowerCase();
  const first = beginningsOf(marks);
  return marks.every((words, i) => {
    if (!lower.includes(first[i] ?? '')) return true;
    for (const term of words[0] ?? []) if (lower.includes(term)) return false;
    return true;
  });
}

/** All hits in a text, in order, none overlapping. */
export function findHits(text: string, marks: Marks): Hit[] {
  if (cannotHit(text, marks)) return [];
  const tokens = analyze(text);
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mark = marks.findIndex((words) => words.length > 0 && standsAt(tokens, at, words));
    const length = marks[mark]?.length ?? 0;
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (first && last && length > 0) hits.push({ start: first.start, end: last.end, mark });
    at += Math.max(1, length);
  }
  return hits;
}
