import { i18n } from '#i18n';
import type { ArticleHit, EntityHit, SearchAnswer } from '../core/search/answer.ts';
import { AttributionLine } from './attribution-line.tsx';
import { Headline } from './headline.tsx';
import { HitText } from './hit-text.tsx';
import { KindBadge } from './kind-badge.tsx';
import { routeHref } from './reader-route.ts';
import { SearchProblems } from './search-problems.tsx';
import { EmptyState } from './view-states.tsx';

interface SearchResultsProps {
  answer: SearchAnswer;
  /** Where links lead: the reader's page, or '' in the reader itself. */
  base?: string;
  onSuggestion(text: string): void;
  /** Absent: all articles that will be shown are shown. */
  onMore?(): void;
}

function EntityResult({ hit: { entity, matched, articleCount }, base }: { hit: EntityHit; base: string }) {
  return (
    <li>
      <a class="result result-entity" data-result href={base + routeHref({ view: 'entity', id: entity.id })}>
        <KindBadge type={entity.type} quiet />
        <bdi class="result-name">{entity.prefLabel}</bdi>
        {matched !== entity.prefLabel && <bdi class="result-matched">{matched}</bdi>}
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
function countText({ articleTotal, entities }: SearchAnswer): string {
  return i18n.t('search.found', {
    articles: i18n.t('common.articleCount', articleTotal),
    names: i18n.t('common.nameCount', entities.length),
  });
}

function Found({ answer, base = '', onMore }: SearchResultsProps) {
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

/** What a search found: names first, then articles with the passage that fits best. */
export function SearchResults(props: SearchResultsProps) {
  const { answer, onSuggestion } = props;
  const nothing = answer.entities.length === 0 && answer.articleTotal === 0;
  return (
    <div class="search-results">
      <p class="visually-hidden" role="status">
        {countText(answer)}
      </p>
      <SearchProblems answer={answer} onSuggestion={onSuggestion} />
      {nothing ? <EmptyState text={i18n.t('search.nothing')} /> : <Found {...props} />}
    </div>
  );
}
