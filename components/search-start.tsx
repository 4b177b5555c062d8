import { i18n } from '#i18n';
import type { ArticleHead } from '../core/model.ts';
import { AttributionLine } from './AttributionLine.tsx';
import { Headline } from './Headline.tsx';
import { routeHref } from './reader-route.ts';

interface RecentSearchesProps {
  searches: readonly string[];
  onText(text: string): void;
  onForget(): void;
}

/** What the reader looked for before. */
export function RecentSearches({ searches, onText, onForget }: RecentSearchesProps) {
  if (searches.length === 0) return null;
  return (
    <section class="recent-searches">
      <div class="recent-head">
        <h2 class="label">{i18n.t('search.recent')}</h2>
        <button type="button" class="text-button" onClick={onForget}>
          {i18n.t('search.forget')}
        </button>
      </div>
      <ul>
        {searches.map((text) => (
          <li key={text}>
            <button type="button" class="button" onClick={() => onText(text)}>
              <bdi>{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NewestArticlesProps {
  articles: readonly ArticleHead[];
  /** Where links lead: the reader's page. */
  base: string;
}

/** The newest of the archive, before anything is asked. */
export function NewestArticles({ articles, base }: NewestArticlesProps) {
  if (articles.length === 0) return null;
  return (
    <section>
      <h2 class="label">{i18n.t('search.newest')}</h2>
      <ul class="results">
        {articles.map((article) => (
          <li key={article.id} class="result-article">
            <a
              class="result result-title"
              data-result
              href={base + routeHref({ view: 'article', id: article.id })}
            >
              <Headline article={article} />
            </a>
            <AttributionLine article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}
