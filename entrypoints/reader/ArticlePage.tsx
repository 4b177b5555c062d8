import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { getArticle } from '../../archive/articles.ts';
import { entityCard } from '../../archive/cards.ts';
import { getEntities } from '../../archive/entities.ts';
import { ArticleScreen } from '../../components/ArticleScreen.tsx';
import type { CitedMention } from '../../components/ArticleView.tsx';
import type { CardContent } from '../../components/entity-card-props.ts';
import type { Route } from '../../components/reader-route.ts';
import { errorCodeOf, useLoaded } from '../../components/use-loaded.ts';
import { EmptyState, ErrorState, Loading } from '../../components/view-states.tsx';
import type { Article, Entity } from '../../core/model.ts';
import { useAnnotating } from './use-annotating.ts';

interface ArticlePageProps {
  route: Route & { view: 'article' };
  go(route: Route): void;
}

interface Opened {
  article: Article;
  entities: Map<string, Entity>;
}

async function openArticle(id: string): Promise<Opened | null> {
  const article = await getArticle(id);
  if (!article) return null;
  const ids = [...new Set(article.mentions.map(({ entityId }) => entityId))];
  const listed = await getEntities(ids);
  return { article, entities: new Map(listed.map(({ entity }) => [entity.id, entity])) };
}

/** How often each entity is named: the company that ranks the articles of a card. */
function companyOf({ mentions }: Article): Record<string, number> {
  const company: Record<string, number> = {};
  for (const { entityId } of mentions) company[entityId] = (company[entityId] ?? 0) + 1;
  return company;
}

async function cardOf(entityId: string, article: Article): Promise<CardContent> {
  try {
    // The article that is open is no news beside itself.
    const page = { address: article.url?.value ?? '', title: article.headline.value };
    const card = await entityCard({ entityId, company: companyOf(article), page, now: Date.now() });
    return card ? { state: 'ready', card } : { state: 'empty' };
  } catch (error) {
    console.error(error);
    return { state: 'error', code: errorCodeOf(error) };
  }
}

/** The card beside the text: of the entity chosen last, and none after another article was opened. */
function useCard(article: Article | undefined) {
  const [card, setCard] = useState<{ entityId: string; content: CardContent }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card belongs to the article it was opened from
  useEffect(() => setCard(undefined), [article]);
  const open = async (entityId: string) => {
    if (!article) return;
    setCard({ entityId, content: { state: 'loading' } });
    const content = await cardOf(entityId, article);
    setCard((now) => (now?.entityId === entityId ? { entityId, content } : now));
  };
  return { card, open, close: () => setCard(undefined) };
}

const citedBy = ({ block, start }: ArticlePageProps['route']): CitedMention | undefined =>
  block === undefined ? undefined : { block, start };

export function ArticlePage({ route, go }: ArticlePageProps) {
  const opened = useLoaded(route.id, () => openArticle(route.id));
  const shown = opened.state === 'ready' ? (opened.value ?? undefined) : undefined;
  const article = shown?.article;
  useAnnotating(shown);
  const { card, open, close } = useCard(article);
  const cited = useMemo(() => citedBy(route), [route]);
  useEffect(() => {
    if (article) document.title = article.headline.value;
  }, [article]);

  if (opened.state === 'loading') return <Loading />;
  if (opened.state === 'error') return <ErrorState code={opened.code} />;
  if (!opened.value) return <EmptyState text={i18n.t('reader.unknownArticle')} />;
  return (
    <ArticleScreen
      key={opened.value.article.id}
      article={opened.value.article}
      entities={opened.value.entities}
      cited={cited}
      card={card}
      onMention={open}
      onCloseCard={close}
      onOpenArticle={(id, block, start) => go({ view: 'article', id, block, start })}
      onOpenEntity={(id) => go({ view: 'entity', id })}
    />
  );
}
