import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { createExtensionClient } from '../../archive/client.ts';
import { readSettings } from '../../archive/settings.ts';
import { ArchiveGate } from '../../components/ArchiveGate.tsx';
import { searchHref } from '../../components/ReaderNav.tsx';
import { ReaderShell } from '../../components/ReaderShell.tsx';
import type { Route } from '../../components/reader-route.ts';
import { applyTheme } from '../../components/theme.ts';
import { useArchiveStatus } from '../../components/use-archive-status.ts';
import { ArticlePage } from './ArticlePage.tsx';
import { EntityPage } from './EntityPage.tsx';
import { ArticlesPage, EntitiesPage } from './list-pages.tsx';
import { useRoute } from './use-route.ts';

const client = createExtensionClient();

interface ScreenProps {
  route: Route;
  go(route: Route): void;
}

function Screen({ route, go }: ScreenProps) {
  if (route.view === 'article') return <ArticlePage route={route} go={go} />;
  if (route.view === 'entity') return <EntityPage key={route.id} route={route} go={go} />;
  if (route.view === 'search') return null;
  return route.view === 'entities' ? <EntitiesPage route={route} /> : <ArticlesPage />;
}

/** A search has a page of its own; addresses of before it had lead there. */
function useSearchElsewhere(route: Route): void {
  useEffect(() => {
    if (route.view === 'search') location.replace(searchHref(route.text));
  }, [route]);
}

/** Lists have the name of the house as their title; the other screens have one of their own. */
function useListTitle(route: Route): void {
  useEffect(() => {
    if (route.view === 'articles' || route.view === 'entities') document.title = i18n.t('reader.appName');
  }, [route]);
}

export function Reader() {
  const { status, again } = useArchiveStatus(client);
  const { route, go } = useRoute();
  const asked = route.view === 'search' ? route.text : '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    readSettings().then(({ theme }) => applyTheme(theme));
  }, []);
  useListTitle(route);
  useSearchElsewhere(route);
  return (
    <ReaderShell
      route={route}
      text={text}
      settingsPage={`${browser.runtime.getURL('/')}options.html`}
      onText={setText}
      onSubmit={() => location.assign(searchHref(text))}
    >
      <ArchiveGate status={status} onInstall={again}>
        <Screen route={route} go={go} />
      </ArchiveGate>
    </ReaderShell>
  );
}
