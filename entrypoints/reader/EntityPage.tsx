import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { getArticle } from '../../archive/articles.ts';
import { getEntities } from '../../archive/entities.ts';
import { headsAbout } from '../../archive/heads-about.ts';
import { EntityScreen } from '../../components/EntityScreen.tsx';
import type { Route } from '../../components/reader-route.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { EmptyState, ErrorState, Loading } from '../../components/view-states.tsx';
import type { Article } from '../../core/model.ts';

/** Articles read at once: each brings all its sentences on the entity. */
const step = 20;

async function openEntity(id: string, limit: number) {
  const [listed] = await getEntities([id]);
  if (!listed) return null;
  const heads = await headsAbout(id, { limit });
  const articles = await Promise.all(heads.map((head) => getArticle(head.id)));
  return { ...listed, articles: articles.filter((article): article is Article => article !== null) };
}

interface EntityPageProps {
  route: Route & { view: 'entity' };
  go(route: Route): void;
}

export function EntityPage({ route, go }: EntityPageProps) {
  const [limit, setLimit] = useState(step);
  const opened = useLoaded(`${route.id} ${limit}`, () => openEntity(route.id, limit));
  const name = opened.state === 'ready' ? opened.value?.entity.prefLabel : undefined;
  useEffect(() => {
    if (name) document.title = name;
  }, [name]);

  if (opened.state === 'loading') return <Loading />;
  if (opened.state === 'error') return <ErrorState code={opened.code} />;
  if (!opened.value) return <EmptyState text={i18n.t('reader.unknownEntity')} />;
  const { entity, articles, articleCount } = opened.value;
  return (
    <EntityScreen
      entity={entity}
      articles={articles}
      total={articleCount}
      onOpenArticle={(id) => go({ view: 'article', id })}
      onMore={() => setLimit(limit + step)}
    />
  );
}
