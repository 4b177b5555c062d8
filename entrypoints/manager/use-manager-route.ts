import { useEffect, useState } from 'preact/hooks';
import { type ManagerRoute, parseManagerRoute } from '../../components/manager-route.ts';
import { isPlainClick } from '../../components/plain-click.ts';

/** The screen that the address names, kept in step with links and the back button. */
export function useManagerRoute(): ManagerRoute {
  const [route, setRoute] = useState(() => parseManagerRoute(location.search));
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const read = () => setRoute(parseManagerRoute(location.search));
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const href = link?.getAttribute('href');
      if (!href?.startsWith('?') || !isPlainClick(event)) return;
      event.preventDefault();
      history.pushState(null, '', href);
      read();
      scrollTo(0, 0);
    };
    addEventListener('popstate', read, { signal });
    document.addEventListener('click', onClick, { signal });
    return () => controller.abort();
  }, []);
  return route;
}
