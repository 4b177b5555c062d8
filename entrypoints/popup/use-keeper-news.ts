import { useEffect, useState } from 'preact/hooks';
import type { KeeperNews } from '../../components/keeper-notices.tsx';
import { later } from './later.ts';

/** What the keeper of the annotations has to tell, and a way to say that it was seen. Read after the first paint. */
export function useKeeperNews(): { news: KeeperNews | null; onSeen(): void } {
  const [news, setNews] = useState<KeeperNews | null>(null);
  useEffect(() => {
    // Hardly ever there is any: its code is not what the popup waits for.
    later(() => import('../../archive/keeper.ts'))
      .then(({ readReport }) => readReport())
      .then(setNews, console.error);
  }, []);
  const onSeen = () => {
    setNews(null);
    import('../../archive/keeper.ts').then(({ forgetReport }) => forgetReport()).catch(console.error);
  };
  return { news, onSeen };
}
