import { i18n } from '#i18n';
import type { Annotation } from '../core/annotations/annotation.ts';
import { analyze } from '../core/search/analyze.ts';
import type { ArticleHit, EntityHit, SearchAnswer } from '../core/search/answer.ts';
import { parseQuery } from '../core/search/parse-query.ts';
import { AttributionLine } from './AttributionLine.tsx';
import { Headline } from './Headline.tsx';
import { HitText } from './HitText.tsx';
import { KindBadge } from './KindBadge.tsx';
import { NoteResult } from './NoteResult.tsx';
import { routeHref } from './reader-route.ts';
import { SearchProblems } from './SearchProblems.tsx';
import { EmptyState } from './view-states.tsx';

/** The reader's annotations among the results. */
export interface NotesFound {
  annotations: readonly Annotation[];
  total: number;
  /** What was asked, for the hits. */
  text: string;
}

interface SearchResultsProps {
  answer: SearchAnswer;
  /** Absent: they are still being looked for. */
  notes?: NotesFound | null;
  /** Where links lead: the reader's page, or '' in the reader itself. */
  base?: string;
  onSuggestion(text: string): void;
  /** Absent: all articles that will be shown are shown. */
  onMore?(): void;
  /** Shows the annotations alone. Absent: there is no room for more. */
  onNotes?(): void;
}

const wordsOf = (name: string): string =>
  ` ${analyze(name)
    .map(({ term }) => term)
    .join(' ')} `;

/** A name whose words all stand in the label says nothing that the label does not. */
const saysMore = (matched: string, label: string): boolean => !wordsOf(label).includes(wordsOf(matched));

function EntityResult({ hit: { entity, matched, articleCount }, base }: { hit: EntityHit; base: string }) {
  return (
    <li>
      <a class="result result-entity" data-result href={base + routeHref({ view: 'entity', id: entity.id })}>
        <KindBadge type={entity.type} quiet />
        <span class="result-words">
          <bdi class="result-name">{entity.prefLabel}</bdi>
          {saysMore(matched, entity.prefLabel) && <bdi class="result-matched">{matched}</bdi>}
        </span>
        <span class="tally">{i18n.t('common.articleCount', articleCount)}</span>
      </a>
    </li>
  );
}

function ArticleResult({ hit: { article, snippet }, base }: { hit: ArticleHit; base: string }) {
  const first = snippet.hits.length > 0 ? snippet.block : undefined;
  return (
    <li class="result-article">
      <a
        class="result result-title"
        data-result
        href={base + routeHref({ view: 'article', id: article.id, block: first })}
      >
        <Headline article={article} />
      </a>
      <AttributionLine article={article} />
      <p class="snippet">
        <HitText text={snippet.text} hits={snippet.hits} language={article.language} />
      </p>
    </li>
  );
}

/** "3 articles, 2 names": told politely to screen readers whenever it changes. */
function countText({ articleTotal, entities }: SearchAnswer, notes: number): string {
  return i18n.t('search.found', {
    articles: i18n.t('common.articleCount', articleTotal),
    names: i18n.t('common.nameCount', entities.length),
    notes: i18n.t('manager.count', notes),
  });
}

function Notes({ notes, onNotes }: Pick<SearchResultsProps, 'notes' | 'onNotes'>) {
  if (!notes || notes.total === 0) return null;
  const query = parseQuery(notes.text);
  return (
    <section>
      <h2 class="label">
        {i18n.t('search.notes')} <span class="tally">{notes.total}</span>
      </h2>
      <ul class="results">
        {notes.annotations.map((annotation) => (
          <NoteResult key={annotation.id} annotation={annotation} query={query} />
        ))}
      </ul>
      {onNotes && notes.annotations.length < notes.total && (
        <button type="button" class="button" onClick={onNotes}>
          {i18n.t('reader.more')}
        </button>
      )}
    </section>
  );
}

function Found({ answer, notes, base = '', onMore, onNotes }: SearchResultsProps) {
  return (
    <>
      {answer.entities.length > 0 && (
        <section>
          <h2 class="label">{i18n.t('search.names')}</h2>
          <ul class="results">
            {answer.entities.map((hit) => (
              <EntityResult key={hit.entity.id} hit={hit} base={base} />
            ))}
          </ul>
        </section>
      )}
      <Notes notes={notes} onNotes={onNotes} />
      {answer.articles.length > 0 && (
        <section>
          <h2 class="label">
            {i18n.t('common.articles')} <span class="tally">{answer.articleTotal}</span>
          </h2>
          <ul class="results">
            {answer.articles.map((hit) => (
              <ArticleResult key={hit.article.id} hit={hit} base={base} />
            ))}
          </ul>
          {onMore && answer.articles.length < answer.articleTotal && (
            <button type="button" class="button" onClick={onMore}>
              {i18n.t('reader.more')}
            </button>
          )}
        </section>
      )}
    </>
  );
}

/** What a search found: names first, then the reader's own annotations, then articles with the passage that fits best. */
export function SearchResults(props: SearchResultsProps) {
  const { answer, notes, onSuggestion } = props;
  // While the annotations are still looked through, nothing can be said to be nowhere.
  const nothing = answer.entities.length === 0 && answer.articleTotal === 0 && notes?.total === 0;
  return (
    <div class="search-results">
      <p class="visually-hidden" role="status">
        {countText(answer, notes?.total ?? 0)}
      </p>
      <SearchProblems answer={answer} onSuggestion={onSuggestion} />
      {nothing ? <EmptyState text={i18n.t('search.nothing')} /> : <Found {...props} />}
    </div>
  );
}
