import { foldWords } from '../../core/entities/fold.ts';
import {
  type ArticleHead,
  type Credit,
  type CreditRole,
  type Entity,
  MOST_CREDITS,
} from '../../core/model.ts';

/** What a document says about who made it. */
export interface CreditLines {
  head: Pick<ArticleHead, 'id' | 'author' | 'publisher' | 'datePublished'>;
  /** The contact line at the end. */
  contact?: string | undefined;
}

/** Collects which entities made which articles, by what the articles' own metadata say. */
export interface Credits {
  add(lines: CreditLines): void;
  /** The entities with their credits, newest first, at most `MOST_CREDITS` each. */
  credit(entities: readonly Entity[]): Entity[];
}

interface Dated extends Credit {
  date: string;
}

const key = (text: string): string => foldWords(text).join(' ');

/** Full names, folded, each with its only bearer; bare surnames name nobody in a byline. */
function fullNames(entities: readonly Entity[]): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { id, type, prefLabel, altLabels } of entities) {
    if (type === 'event') continue;
    for (const text of [prefLabel, ...altLabels.map((alias) => alias.text)]) {
      const name = key(text);
      if (type === 'person' && !name.includes(' ')) continue;
      names.set(name, names.has(name) && names.get(name) !== id ? null : id);
    }
  }
  return names;
}

/** "Ann Lee and Bob Ray", "Ann Lee / Bob Ray": each of them. */
const authorsIn = (byline: string): string[] => byline.split(/\s*(?:[,/;&|]|\b(?:and|und|et|y)\b)\s*/u);

/** The runs of words of a line, the longest first, so that a whole name is found before a part of it. */
function* runsOf(line: string): Generator<string, void> {
  const words = foldWords(line);
  for (let length = Math.min(words.length, 6); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++)
      yield words.slice(from, from + length).join(' ');
}

export function createCredits(entities: readonly Entity[]): Credits {
  const names = fullNames(entities);
  const made = new Map<string, Dated[]>();

  function give(entityId: string | null | undefined, role: CreditRole, { head }: CreditLines): void {
    if (!entityId) return;
    const credits = made.get(entityId) ?? [];
    made.set(entityId, credits);
    if (credits.some(({ articleId }) => articleId === head.id)) return;
    credits.push({ role, articleId: head.id, date: head.datePublished?.value ?? '' });
    if (credits.length > 2 * MOST_CREDITS) made.set(entityId, newest(credits));
  }

  return {
    add(lines) {
      const { author, publisher } = lines.head;
      for (const name of author ? authorsIn(author.value) : []) give(names.get(key(name)), 'author', lines);
      if (publisher) give(names.get(key(publisher.value)), 'publisher', lines);
      for (const run of runsOf(lines.contact ?? '')) give(names.get(run), 'contact', lines);
    },
    credit: (all) =>
      all.map((entity) => {
        const credits = newest(made.get(entity.id) ?? []);
        if (credits.length === 0) return entity;
        return { ...entity, credits: credits.map(({ role, articleId }) => ({ role, articleId })) };
      }),
  };
}

const newest = (credits: readonly Dated[]): Dated[] =>
  [...credits]
    .sort((a, b) => (a.date === b.date ? (a.articleId < b.articleId ? -1 : 1) : a.date < b.date ? 1 : -1))
    .slice(0, MOST_CREDITS);
