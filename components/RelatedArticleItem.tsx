import { i18n } from '#i18n';
import type { RelatedArticle } from '../archive/contract.ts';
import { AttributionLine } from './AttributionLine.tsx';
import { EntityNames } from './EntityNames.tsx';
import { Headline } from './Headline.tsx';
import { QuotationView } from './QuotationView.tsx';

interface RelatedArticleProps {
  related: RelatedArticle;
  onOpenArticle(articleId: string, block?: number, start?: number): void;
  onShowEntity(id: string): void;
}

/** How many shared names say why an article is here: more is a list nobody reads. */
const sharedShown = 3;

/** An archived article that speaks of the entity: title, attribution, the quotation, and why it is here. */
export function RelatedArticleItem({
  related: { article, quotation, mentionStart, shared },
  onOpenArticle,
  onShowEntity,
}: RelatedArticleProps) {
  return (
    <li class="related">
      <button
        type="button"
        class="related-title"
        onClick={() => onOpenArticle(article.id, quotation.block, mentionStart)}
      >
        <Headline article={article} />
      </button>
      <AttributionLine article={article} />
      <QuotationView quotation={quotation} language={article.language} />
      {shared.length > 0 && (
        <EntityNames
          names={shared.slice(0, sharedShown)}
          sentence={(names) => i18n.t('card.alsoMentions', { names })}
          onShowEntity={onShowEntity}
        />
      )}
    </li>
  );
}
