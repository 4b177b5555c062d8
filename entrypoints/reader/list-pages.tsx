import { useState } from 'preact/hooks';
import { counts, listHeads } from '../../archive/articles.ts';
import { countsByType, listEntities } from '../../archive/entities.ts';
import { ArticlesScreen, EntitiesScreen } from '../../components/list-screens.tsx';
import type { Route } from '../../components/reader-route.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { ErrorState, Loading } from '../../components/view-states.tsx';

/** Articles listed at once. */
const step = 100;

async function readArticles(limit: number) {
  const [articles, stored] = await Promise.all([listHeads({ offset: 0, limit }), counts()]);
  return { articles, total: stored?.articles ?? articles.length };
}

export function ArticlesPage() {
  const [limit, setLimit] = useState(step);
  const listed = useLoaded(String(limit), () => readArticles(limit));
  if (listed.state === 'loading') return <Loading />;
  if (listed.state === 'error') return <ErrorState code={listed.code} />;
  return <ArticlesScreen {...listed.value} onMore={() => setLimit(limit + step)} />;
}

async function readEntities({ type }: Route & { view: 'entities' }) {
  const [entities, counted] = await Promise.all([listEntities(type), countsByType()]);
  return { entities, type, counts: counted ?? { person: 0, organization: 0, event: 0 } };
}

export function EntitiesPage({ route }: { route: Route & { view: 'entities' } }) {
  const listed = useLoaded(route.type ?? '', () => readEntities(route));
  if (listed.state === 'loading') return <Loading />;
  if (listed.state === 'error') return <ErrorState code={listed.code} />;
  return <EntitiesScreen {...listed.value} />;
}
