import { useCallback, useEffect, useState } from 'preact/hooks';
import { type SortOrder, sortOrders } from '../../core/search/select-best.ts';

/** What the page's address asks for: `search.html?q=…&sort=newest`. */
export interface Asked {
  text: string;
  order: SortOrder;
}

/** ms without a keystroke after which the address follows. */
const settled = 300;

function readAddress(): Asked {
  const query = new URLSearchParams(location.search);
  return {
    text: query.get('q') ?? '',
    order: sortOrders.find((order) => order === query.get('sort')) ?? 'relevance',
  };
}

function addressOf({ text, order }: Asked): string {
  const query = new URLSearchParams();
  if (text.trim() !== '') query.set('q', text);
  if (order !== 'relevance') query.set('sort', order);
  return `${location.pathname}${query.size ? `?${query}` : ''}`;
}

/** What is asked, kept in the address: what is typed replaces it when it settles, what is chosen is a step of the history. */
export function useAddress() {
  const [asked, setAsked] = useState(readAddress);
  useEffect(() => {
    const controller = new AbortController();
    addEventListener('popstate', () => setAsked(readAddress()), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => history.replaceState(null, '', addressOf(asked)), settled);
    return () => clearTimeout(timer);
  }, [asked]);
  const choose = useCallback((next: Asked) => {
    history.pushState(null, '', addressOf(next));
    setAsked(next);
  }, []);
  return { asked, type: setAsked, choose };
}
