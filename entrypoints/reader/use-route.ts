import { useCallback, useEffect, useState } from 'preact/hooks';
import { isPlainClick } from '../../components/plain-click.ts';
import { parseRoute, type Route, routeHref } from '../../components/reader-route.ts';

/** The address of a link to another screen of the reader, or null for any other click. */
function innerLink(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  return href?.startsWith('?') && isPlainClick(event) && !event.defaultPrevented ? href : null;
}

/** The screen that the address names, kept in step with links, the back button and `go`. */
export function useRoute(): { route: Route; go: (route: Route) => void } {
  const [route, setRoute] = useState(() => parseRoute(location.search));
  const goTo = useCallback((href: string) => {
    history.pushState(null, '', href);
    setRoute(parseRoute(location.search));
    // As after a real navigation: at the top, and the next Tab goes into the new screen.
    scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('popstate', () => setRoute(parseRoute(location.search)), { signal });
    document.addEventListener(
      'click',
      (event) => {
        const href = innerLink(event);
        if (href === null) return;
        event.preventDefault();
        goTo(href);
      },
      { signal },
    );
    return () => controller.abort();
  }, [goTo]);
  return { route, go: (next) => goTo(routeHref(next)) };
}
