import type { SearchAnswer } from '../core/search/answer.ts';
import { correctionsOf, suggestionOf } from '../core/search/corrections.ts';
import { type Evaluation, evaluate } from '../core/search/evaluate.ts';
import { expectedRecords } from '../core/search/expected-records.ts';
import type { Facets } from '../core/search/facets.ts';
import { asksUnknownSource } from '../core/search/filters.ts';
import { type FoundEntity, findEntities } from '../core/search/find-entities.ts';
import { marksOf } from '../core/search/hits.ts';
import { noMatch } from '../core/search/match.ts';
import type { NameList } from '../core/search/name-list.ts';
import { parseQuery, typedWords } from '../core/search/parse-query.ts';
import type { EntityClause, Query, QueryProblem } from '../core/search/query.ts';
import { type Ranked, rank } from '../core/search/rank.ts';
import { searchTables } from '../core/search/segment.ts';
import type { SortOrder } from '../core/search/select-best.ts';
import { type ArchiveStore, openStore } from './archive-store.ts';
import { createHitRows } from './hit-rows.ts';
import { createNamedEntities } from './named-entities.ts';
import { createSegmentOpener, type Early, isIncomplete, type OpenSegments } from './open-segments.ts';
import { readHits, withSnippets } from './search-hits.ts';

const DEFAULT_LIMIT = 20;
/** Entities listed beside the articles. */
const MOST_ENTITIES = 8;
/** Entities that one name may stand for in a field ("person:johnson"). */
const MOST_NAMESAKES = 16;

export interface SearchOptions {
  /** Articles of one page. */
  limit?: number;
  /** Articles left out at the top. */
  offset?: number;
  order?: SortOrder;
  /**
   * Told of the answer before the passages are read: its snippets are empty, all else is final, unless nothing was found
   * for a word that is still being typed. What it gives back is
   * waited for: the passages take their time from nothing that was to be painted first.
   */
  onFound?: (answer: SearchAnswer) => void | Promise<void>;
  /** Aborted: the answer comes too late, and the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Searches one archive. Made when a page opens; it keeps what it has read. */
export interface Search {
  /** Reads what every search needs, before anything is typed. Never rejects: the search itself will say what is wrong. */
  prepare(): Promise<void>;
  search(text: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** How all articles of the same query divide. Slower than the first page: ask for it after that is shown. */
  facets(text: string, options?: { signal?: AbortSignal }): Promise<Facets>;
}

/** Which entities the fields of a query mean; those that mean none are remembered as a problem. */
function nameResolver(names: NameList | null, problems: Set<QueryProblem>) {
  return (clause: EntityClause): string[] => {
    const found = names
      ? findEntities(names, clause.name, { limit: MOST_NAMESAKES, type: clause.type, forgiving: true })
      : [];
    if (found.length === 0) problems.add('entity-unknown');
    return found.map(({ id }) => id);
  };
}

const foundTerms = (evaluation: Evaluation): string[] => [
  ...new Set(
    evaluation.found.flatMap(({ words }) =>
      words.flatMap((word) => word.terms.map((term) => term.found.term)),
    ),
  ),
];

/** A word that articles have is none that was mistyped, even where no name has it. */
const isMistyped = ({ found }: Evaluation): boolean =>
  found.some(({ words }) => words.some((word) => word.similar || word.terms.length === 0));

/** The archive lacks the word that is being typed, and what begins with its letter has nothing like it. */
const isUnsure = ({ evaluation }: Found): boolean =>
  evaluation.found.some(({ clause, words }) => {
    const last = words.at(-1);
    return clause.prefix && last?.similar === true && last.terms.length === 0;
  });

/** ms without a letter after which a word is looked for in the whole dictionary. */
const PAUSE = 250;

/** Throws the signal's reason once it is aborted. */
async function pause(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  signal?.throwIfAborted();
}

const nothingFound: Evaluation = { match: noMatch, found: [] };

/** True for text of which nothing could be read, and for a question about other things than articles. Nothing typed: all articles. */
function asksNothing(text: string, query: Query): boolean {
  const others = query.only !== undefined && query.only !== 'articles';
  return others || (text.trim() !== '' && query.must.length === 0 && query.not.length === 0);
}

const asksNames = ({ only }: Query): boolean => only === undefined || only === 'names';

const hasEntityField = (query: Query): boolean =>
  [...query.must, ...query.not].some(
    (clause) =>
      clause.kind === 'entity' || (clause.kind === 'any' && clause.options.some((o) => o.kind === 'entity')),
  );

interface Found {
  query: Query;
  opened: OpenSegments;
  problems: Set<QueryProblem>;
  evaluation: Evaluation;
}

export interface SearchSetting {
  /** What reads the archive, where the page has opened it already. */
  store?: ArchiveStore;
  /** A search found the index incomplete (`damaged`: a record is). Called once; the answer does not wait for it. */
  onIncomplete?: (found: { damaged: boolean }) => void;
}

/** What a search reads before its articles are listed. */
const SEARCHED = ['state', ...searchTables, 'heads', 'entities'];

/** Reads the archive in the database of this name for searches. */
export const openSearchStore = ({ name }: { name: string }): ArchiveStore =>
  openStore({ name, together: SEARCHED });

/** Searches the archive in the database of this name. Its tables are read as they are: see `openStore`. */
export function createSearch(db: { name: string }, setting: SearchSetting = {}): Search {
  const { onIncomplete, store = openSearchStore(db) } = setting;
  const opener = createSegmentOpener(db, { store, checksLater: true });
  const names = createNamedEntities(store);
  const rows = createHitRows(store);

  async function findIn(
    opened: OpenSegments,
    text: string,
    { signal, hasty = true }: { signal?: AbortSignal; hasty?: boolean },
  ): Promise<Found> {
    const query = parseQuery(text);
    const problems = new Set(query.problems);
    if (asksNothing(text, query)) return { query, opened, problems, evaluation: nothingFound };
    // Only a field needs the names before the articles are looked for.
    const named = hasEntityField(query) ? await names.of(opened.version) : null;
    const work = evaluate(opened.index, query, nameResolver(named, problems), hasty);
    const evaluation = await opened.reader.run(work, signal);
    if (asksUnknownSource(opened.index, query)) problems.add('source-unknown');
    return { query, opened, problems, evaluation };
  }

  /** What will be asked for next is read together with what opens the index. */
  const readAhead =
    (text: string) =>
    ({ segments, reader }: Early): void =>
      reader.prefetch(expectedRecords(segments, parseQuery(text)));

  async function findAnew(text: string, signal?: AbortSignal): Promise<Found> {
    names.prefetch();
    rows.clear();
    return findIn(await opener.open(signal, readAhead(text)), text, { signal });
  }

  /** In the index as it was last seen, while it is looked whether it still is so. */
  async function findAgain(last: OpenSegments, text: string, signal?: AbortSignal): Promise<Found | null> {
    const [found, now] = await Promise.all([
      findIn(last, text, { signal }).catch((error: unknown) => ({ error })),
      opener.open(signal),
    ]);
    if (now !== last) return null;
    if ('error' in found) throw found.error;
    return found;
  }

  /** Once more when a record was missing only because the segments were merged meanwhile. */
  async function findSurely(text: string, signal?: AbortSignal): Promise<Found> {
    const last = opener.last();
    const found = (last && (await findAgain(last, text, signal))) ?? (await findAnew(text, signal));
    if (found.opened.reader.damaged.size === 0) return found;
    const now = await opener.open(signal);
    return now === found.opened ? found : findAnew(text, signal);
  }

  function ranked({ opened, evaluation }: Found, options: SearchOptions): Ranked[] {
    const { order = 'relevance', offset = 0, limit = DEFAULT_LIMIT } = options;
    return rank(opened.index, evaluation.match, { order, offset, limit });
  }

  async function named({ query, opened, evaluation }: Found): Promise<FoundEntity[]> {
    const words = asksNames(query) ? typedWords(query) : '';
    if (words === '') return [];
    const forgiving = isMistyped(evaluation) || query.only === 'names';
    return findEntities(await names.of(opened.version), words, { limit: MOST_ENTITIES, forgiving });
  }

  let latest: { text: string; found: Found } | undefined;
  let reported = false;
  function report({ reader }: OpenSegments): void {
    if (!reported) onIncomplete?.({ damaged: reader.damaged.size > 0 });
    reported = true;
  }

  async function answerOf(found: Found, text: string, options: SearchOptions): Promise<SearchAnswer> {
    latest = { text, found };
    const { query, opened, problems, evaluation } = found;
    const best = ranked(found, options);
    const hits = await readHits(rows, best, await named(found));
    options.signal?.throwIfAborted();
    if (isIncomplete(opened)) {
      problems.add('index-incomplete');
      report(opened);
    }
    const corrections = correctionsOf(evaluation);
    const indexed = opened.index.live;
    return {
      problems: [...problems],
      ...hits,
      articleTotal: evaluation.match.slots.length,
      terms: foundTerms(evaluation),
      corrections,
      suggestion: suggestionOf(text, corrections),
      only: query.only,
      index: { indexed, total: Math.max(opened.articles, indexed) },
    };
  }

  return {
    async prepare() {
      try {
        names.prefetch();
        const opened = await opener.open(undefined, readAhead(''));
        await names.of(opened.version);
      } catch {
        // The search itself meets the same, and says it.
      }
    },
    async search(text, options = {}) {
      const { signal, onFound } = options;
      let found = await findSurely(text, signal);
      let answer = await answerOf(found, text, options);
      await onFound?.(answer);
      signal?.throwIfAborted();
      if (!opener.check()) {
        found = await findAnew(text, signal);
        answer = await answerOf(found, text, options);
      }
      if (isUnsure(found)) {
        await pause(signal);
        found = await findIn(found.opened, text, { signal, hasty: false });
        answer = await answerOf(found, text, options);
      }
      const blocks = await rows.blocks(answer.articles.map(({ article }) => article.id));
      signal?.throwIfAborted();
      return withSnippets(answer, blocks, marksOf(found.evaluation));
    },
    async facets(text, { signal } = {}) {
      // Mostly of what was searched just before.
      const known = latest?.text === text && latest.found.opened === opener.last() ? latest.found : undefined;
      const { opened, evaluation } = known ?? (await findSurely(text, signal));
      // Only a page with room for them asks for the code.
      const { facets } = await import('../core/search/facets.ts');
      return opened.reader.run(facets(opened.index, evaluation.match), signal);
    },
  };
}
