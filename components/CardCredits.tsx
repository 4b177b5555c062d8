import { i18n } from '#i18n';
import type { CreditedArticle } from '../archive/contract.ts';
import { AttributionLine } from './AttributionLine.tsx';
import { Headline } from './Headline.tsx';

interface CardCreditsProps {
  credits: readonly CreditedArticle[];
  onOpenArticle(articleId: string): void;
}

const titles = {
  author: () => i18n.t('card.authorOf'),
  publisher: () => i18n.t('card.publisherOf'),
  contact: () => i18n.t('card.contactOf'),
};

/** Articles that the entity wrote or published, or whose closing line names it: by the articles' own metadata. */
export function CardCredits({ credits, onOpenArticle }: CardCreditsProps) {
  const byRole = Map.groupBy(credits, ({ role }) => role);
  return [...byRole].map(([role, articles]) => (
    <section key={role} class="card-related">
      <h3 class="label">{titles[role]()}</h3>
      <ul>
        {articles.map(({ article }) => (
          <li key={article.id} class="related">
            <button type="button" class="related-title" onClick={() => onOpenArticle(article.id)}>
              <Headline article={article} />
            </button>
            <AttributionLine article={article} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
