import { i18n } from '#i18n';
import type { ArticleHead } from '../core/model.ts';
import { AttributionLine } from './AttributionLine.tsx';
import { Headline } from './Headline.tsx';
import { routeHref } from './reader-route.ts';

interface ArticleListProps {
  articles: readonly ArticleHead[];
  /** Articles in all: more than are given when the list goes on. */
  total: number;
  onMore(): void;
}

/** Articles with who says it and when. */
export function ArticleList({ articles, total, onMore }: ArticleListProps) {
  return (
    <>
      <ul class="list">
        {articles.map((article) => (
          <li key={article.id} class="list-item">
            <a class="list-title" href={routeHref({ view: 'article', id: article.id })}>
              <Headline article={article} />
            </a>
            <AttributionLine article={article} />
          </li>
        ))}
      </ul>
      {articles.length < total && (
        <button type="button" class="button" onClick={onMore}>
          {i18n.t('reader.more')}
        </button>
      )}
    </>
  );
}
