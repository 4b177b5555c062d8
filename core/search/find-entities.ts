import type { EntityType } from '../model.ts';
import { analyze } from './analyze.ts';
import { entityTypes, type NameList } from './name-list.ts';
import { similarNameWords } from './similar-name-words.ts';

export interface FoundEntity {
  id: string;
  articleCount: number;
  /** Which of its names fits best, as `namesOf` numbers them. */
  name: number;
}

/** What may stand in a name for each word that was typed; that the last may be a beginning is understood. */
type Typed = readonly ReadonlySet<string>[];

/** How well a name fits what was typed: the whole name, the beginning of it, or words anywhere in it. */
const WHOLE = 3;
const BEGINNING = 2;
const WITHIN = 1;

const endOf = ({ text, starts }: NameList, name: number): number => starts[name + 1] ?? text.length;

/** The name that a place of the text belongs to. */
function nameAt({ starts }: NameList, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The names in which a word stands, or begins a word; each once, in order. */
function namesWith(list: NameList, word: string, beginning: boolean): number[] {
  const { text } = list;
  const sought = ` ${word}`;
  const names: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; ) {
    const after = text[at + sought.length];
    if (!beginning && after !== undefined && after !== ' ' && after !== '\n') {
      at = text.indexOf(sought, at + 1);
      continue;
    }
    const name = nameAt(list, at);
    names.push(name);
    at = text.indexOf(sought, endOf(list, name));
  }
  return names;
}

/** The typed words must stand in the name in their order; the last may be the beginning of a word. 0: they do not. */
function fitOf(words: readonly string[], typed: Typed, last: string): number {
  let at = 0;
  let first = -1;
  for (const [i, alternatives] of typed.entries()) {
    const fits = (word: string) =>
      alternatives.has(word) || (i === typed.length - 1 && word.startsWith(last));
    while (at < words.length && !fits(words[at] ?? '')) at++;
    if (at === words.length) return 0;
    if (first < 0) first = at;
    at++;
  }
  return first > 0 ? WITHIN : BEGINNING;
}

interface Fitting {
  owner: number;
  name: number;
  fit: number;
}

/** The best name of each entity that has one that fits. */
function fitting(list: NameList, typed: Typed, words: readonly string[]): Fitting[] {
  const last = words.at(-1) ?? '';
  const whole = ` ${words.join(' ')}`;
  const candidates = [...(typed[0] ?? [])].flatMap((word) =>
    namesWith(list, word, typed.length === 1 && word === last),
  );
  const best = new Map<number, Fitting>();
  for (const name of candidates) {
    const owner = list.owners[name] ?? 0;
    const text = list.text.slice((list.starts[name] ?? 0) + 1, endOf(list, name));
    const fit = text === whole ? WHOLE : fitOf(text.slice(1).split(' '), typed, last);
    const known = best.get(owner);
    if (fit > 0 && (!known || fit > known.fit || (fit === known.fit && name < known.name)))
      best.set(owner, { owner, name, fit });
  }
  return [...best.values()];
}

/** Ids of a list, taken apart once. */
const idsOf = new WeakMap<NameList, string[]>();

function idOf(list: NameList, owner: number): string {
  const ids = idsOf.get(list) ?? list.ids.split('\n');
  idsOf.set(list, ids);
  return ids[owner] ?? '';
}

function ranked(list: NameList, found: readonly Fitting[], limit: number): FoundEntity[] {
  const articles = ({ owner }: Fitting): number => list.articleCounts[owner] ?? 0;
  return [...found]
    .sort(
      (a, b) =>
        b.fit - a.fit || articles(b) - articles(a) || (idOf(list, a.owner) < idOf(list, b.owner) ? -1 : 1),
    )
    .slice(0, limit)
    .map((one) => ({
      id: idOf(list, one.owner),
      articleCount: articles(one),
      name: one.name - list.owners.indexOf(one.owner),
    }));
}

export interface FindOptions {
  limit: number;
  /** Entities of this type alone. */
  type?: EntityType;
  /** When no name fits, names for which the text may be mistyped. */
  forgiving: boolean;
}

/**
 * Entities one of whose names fits the text, best first: whole names before beginnings before words within, then those
 * with more articles.
 */
export function findEntities(
  list: NameList,
  text: string,
  { limit, type, forgiving }: FindOptions,
): FoundEntity[] {
  const words = analyze(text).map((token) => token.term);
  if (words.length === 0) return [];
  const ofType = ({ owner }: Fitting): boolean =>
    type === undefined || entityTypes[list.types[owner] ?? 0] === type;
  const exactly = words.map((word) => new Set([word]));
  const found = fitting(list, exactly, words).filter(ofType);
  if (found.length || !forgiving) return ranked(list, found, limit);
  const similar = similarNameWords(list, words);
  return ranked(list, fitting(list, similar, words).filter(ofType), limit);
}
