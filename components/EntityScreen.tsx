import { i18n } from '#i18n';
import type { Article, Entity } from '../core/model.ts';
import { AttributionLine } from './AttributionLine.tsx';
import { EntityFacts } from './EntityFacts.tsx';
import { Headline } from './Headline.tsx';
import { KindBadge } from './KindBadge.tsx';
import { QuotationView } from './QuotationView.tsx';
import { quotationsOf } from './quotations-of.ts';
import { routeHref } from './reader-route.ts';

interface EntityScreenProps {
  entity: Entity;
  /** Articles that mention it, newest first, as far as they were read. */
  articles: readonly Article[];
  /** Articles that mention it, in all. */
  total: number;
  onOpenArticle(articleId: string): void;
  onMore(): void;
}

/** The wordings that are taken for the entity, each once: how others call it, not what it is called here. */
function otherNames({ prefLabel, altLabels }: Entity): string[] {
  return [...new Set(altLabels.map(({ text }) => text))].filter((text) => text !== prefLabel);
}

function OtherNames({ entity }: { entity: Entity }) {
  const names = otherNames(entity);
  if (names.length === 0) return null;
  return (
    <details class="other-names">
      <summary>{i18n.t('reader.recognisedBy', names.length)}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Said({ article, entityId }: { article: Article; entityId: string }) {
  return (
    <li class="said">
      <h3 class="said-title">
        <a class="list-title" href={routeHref({ view: 'article', id: article.id })}>
          <Headline article={article} />
        </a>
      </h3>
      <AttributionLine article={article} />
      <ul class="said-quotations">
        {quotationsOf(article, entityId).map((quotation) => (
          <li key={`${quotation.block} ${quotation.mentionStart}`}>
            <QuotationView quotation={quotation} language={article.language} />
            <a
              class="said-where"
              href={routeHref({
                view: 'article',
                id: article.id,
                block: quotation.block,
                start: quotation.mentionStart,
              })}
            >
              {i18n.t('reader.readThere')}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Everything that the archive says on one entity: each sentence that names it, under the article that says it. */
export function EntityScreen({ entity, articles, total, onOpenArticle, onMore }: EntityScreenProps) {
  return (
    <article class="entity-screen">
      <header class="entity-header">
        <KindBadge type={entity.type} />
        <h1>
          <bdi>{entity.prefLabel}</bdi>
        </h1>
        <EntityFacts entity={{ ...entity, roles: [...entity.roles] }} onOpenArticle={onOpenArticle} />
        <OtherNames entity={entity} />
      </header>
      <section class="entity-said">
        <h2 class="section-title">
          {i18n.t('reader.whatItSays')} <span class="tally">{i18n.t('common.articleCount', total)}</span>
        </h2>
        <ul class="said-list">
          {articles.map((article) => (
            <Said key={article.id} article={article} entityId={entity.id} />
          ))}
        </ul>
        {articles.length < total && (
          <button type="button" class="button" onClick={onMore}>
            {i18n.t('reader.more')}
          </button>
        )}
      </section>
    </article>
  );
}
