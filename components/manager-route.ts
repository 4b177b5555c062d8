export const managerViews = ['list', 'bin', 'import', 'backup', 'damaged'] as const;

/** A screen of the manager; each has an address. */
export interface ManagerRoute {
  view: (typeof managerViews)[number];
  /** An annotation to be opened in the list. */
  annotation?: string;
}

/** The screen that the query of an address asks for; anything that cannot be read is the list. */
export function parseManagerRoute(search: string): ManagerRoute {
  const query = new URLSearchParams(search);
  const annotation = query.get('annotation');
  if (annotation) return { view: 'list', annotation };
  return { view: managerViews.find((view) => view === query.get('view')) ?? 'list' };
}

/** The address of a screen, relative to the manager's page. */
export function managerRouteHref({ view, annotation }: ManagerRoute): string {
  return `?${new URLSearchParams(annotation ? { annotation } : { view })}`;
}
