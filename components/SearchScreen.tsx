import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchAnswer } from '../core/search/answer.ts';
import { datesIn, withDates } from '../core/search/edit-query.ts';
import { type SortOrder, sortOrders } from '../core/search/select-best.ts';
import { barsWithin, type TimeBar } from '../core/search/time-bars.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchFacets, type ShownFacets } from './SearchFacets.tsx';
import { SearchKinds } from './SearchKinds.tsx';
import { type NotesFound, SearchResults } from './SearchResults.tsx';
import { TimeHistogram } from './TimeHistogram.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';
import type { Loaded } from './use-loaded.ts';
import { ErrorState } from './view-states.tsx';

/** How the articles of a search divide, and how they spread over time whatever dates it asks for. */
export interface SearchOverview {
  facets: ShownFacets;
  bars: readonly TimeBar[];
  undated: number;
}

export interface SearchScreenProps {
  text: string;
  order: SortOrder;
  /** Null: nothing is asked. */
  answer: Loaded<SearchAnswer> | null;
  notes: NotesFound | null;
  overview: SearchOverview | null;
  readerPage: string;
  onText(text: string): void;
  onOrder(order: SortOrder): void;
  onMore(): void;
  onMoreNotes(): void;
  /** Enter in the field. */
  onSubmit(): void;
  /** What is shown before anything is asked. */
  children: ComponentChildren;
}

const orderNames = {
  relevance: 'search.byRelevance',
  newest: 'search.byNewest',
  oldest: 'search.byOldest',
} as const satisfies Record<SortOrder, string>;

function Order({ order, onOrder }: Pick<SearchScreenProps, 'order' | 'onOrder'>) {
  return (
    <select
      class="field"
      aria-label={i18n.t('search.order')}
      value={order}
      onChange={(event) => onOrder(event.currentTarget.value as SortOrder)} // the options are the orders
    >
      {sortOrders.map((one) => (
        <option key={one} value={one}>
          {i18n.t(orderNames[one])}
        </option>
      ))}
    </select>
  );
}

function Histogram({ text, overview, onText }: Pick<SearchScreenProps, 'text' | 'overview' | 'onText'>) {
  if (!overview || overview.bars.length < 2) return null;
  const dates = datesIn(text);
  return (
    <TimeHistogram
      bars={overview.bars}
      within={barsWithin(overview.bars, dates)}
      limited={dates.from !== undefined || dates.before !== undefined}
      undated={overview.undated}
      onDates={(chosen) => onText(withDates(text, chosen))}
    />
  );
}

function Answered({ answer, ...props }: Omit<SearchScreenProps, 'answer'> & { answer: SearchAnswer }) {
  const { text, order, notes, overview, readerPage, onText, onOrder, onMore, onMoreNotes } = props;
  const { only } = answer;
  const counts = {
    articles: only === undefined || only === 'articles' ? answer.articleTotal : undefined,
    names: only === undefined || only === 'names' ? answer.entities.length : undefined,
    notes: only === undefined || only === 'notes' ? notes?.total : undefined,
  };
  const articles = answer.articleTotal > 0;
  return (
    <>
      <div class="search-tools">
        <SearchKinds text={text} only={only} counts={counts} onText={onText} />
        {articles && <Order order={order} onOrder={onOrder} />}
      </div>
      <div class="search-columns">
        <div class="search-found">
          <SearchResults
            answer={answer}
            notes={notes}
            base={readerPage}
            onSuggestion={onText}
            onMore={onMore}
            onNotes={onMoreNotes}
          />
        </div>
        <aside class="search-side" aria-label={i18n.t('search.narrow')}>
          {(articles || datesIn(text).from || datesIn(text).before) && <Histogram {...props} />}
          {overview && articles && <SearchFacets text={text} facets={overview.facets} onText={onText} />}
        </aside>
      </div>
    </>
  );
}

/** The search with room to work: results, what narrows them down, and their spread over time. */
export function SearchScreen(props: SearchScreenProps) {
  const { text, answer, children, onText, onSubmit } = props;
  const field = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLDivElement>(null);
  useArrowKeys(field, area);
  return (
    <div class="search-screen">
      <h1 class="visually-hidden">{i18n.t('search.heading')}</h1>
      <SearchBox
        text={text}
        controls="results"
        inputRef={field}
        autoFocus
        onText={onText}
        onSubmit={onSubmit}
      />
      <div id="results" ref={area}>
        {answer === null && children}
        {answer?.state === 'error' && <ErrorState code={answer.code} />}
        {answer?.state === 'ready' && <Answered {...props} answer={answer.value} />}
      </div>
    </div>
  );
}
