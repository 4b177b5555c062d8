import { type EntityType, entityTypes } from '../core/model.ts';

/** A screen of the reader. Every one has an address, so that links, history and new tabs work. */
export type Route =
  | { view: 'article'; id: string; block?: number; start?: number }
  | { view: 'entity'; id: string }
  | { view: 'articles' }
  | { view: 'entities'; type?: EntityType }
  | { view: 'search'; text: string };

function readOffset(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The screen that the query of an address asks for; anything that cannot be read is the list of articles. */
export function parseRoute(search: string): Route {
  const query = new URLSearchParams(search);
  const article = query.get('article');
  if (article) {
    return {
      view: 'article',
      id: article,
      block: readOffset(query, 'block'),
      start: readOffset(query, 'start'),
    };
  }
  const entity = query.get('entity');
  if (entity) return { view: 'entity', id: entity };
  const text = query.get('q');
  if (text) return { view: 'search', text };
  if (query.get('view') !== 'entities') return { view: 'articles' };
  return { view: 'entities', type: entityTypes.find((type) => type === query.get('kind')) };
}

function parameters(route: Route): Record<string, string | number | undefined> {
  if (route.view === 'article') return { article: route.id, block: route.block, start: route.start };
  if (route.view === 'entity') return { entity: route.id };
  if (route.view === 'search') return { q: route.text };
  return route.view === 'entities' ? { view: 'entities', kind: route.type } : { view: 'articles' };
}

/** The address of a screen, relative to the reader's page: "?article=…&block=3&start=17". */
export function routeHref(route: Route): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters(route))) {
    if (value !== undefined) query.set(name, String(value));
  }
  return `?${query}`;
}
