import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { listHeads } from '../../archive/articles.ts';
import { createExtensionClient } from '../../archive/client.ts';
import { openArchive } from '../../archive/databases.ts';
import { forgetSearches, recentSearches, rememberSearch } from '../../archive/recent-searches.ts';
import { readSettings } from '../../archive/settings.ts';
import { storedStatus } from '../../archive/stored-status.ts';
import { ArchiveGate } from '../../components/ArchiveGate.tsx';
import { isPlainClick } from '../../components/plain-click.ts';
import { ReaderNav } from '../../components/ReaderNav.tsx';
import { SearchScreen } from '../../components/SearchScreen.tsx';
import { NewestArticles, RecentSearches } from '../../components/search-start.tsx';
import { applyTheme } from '../../components/theme.ts';
import { useArchiveStatus } from '../../components/use-archive-status.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { useSearch } from '../../components/use-search.ts';
import { isPrivate, noteSearch, readOverview, search } from './searches.ts';
import { type Asked, useAddress } from './use-address.ts';

/** Articles and annotations listed at once. */
const step = 20;
const fewNotes = 3;
const newest = 8;

const client = createExtensionClient();
const inPrivate = isPrivate();
const look = () => storedStatus(openArchive());
const pages = browser.runtime.getURL('/');
const readerPage = `${pages}reader.html`;

async function remember(text: string): Promise<void> {
  if (text.trim() !== '' && !(await inPrivate)) await rememberSearch(text);
}

/** Remembers a search once one of its results is opened: before the page is left, or the writing would end with it. */
function useRemembered(text: string): void {
  useEffect(() => {
    const controller = new AbortController();
    const onOpen = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !('result' in link.dataset) || text.trim() === '') return;
      const remembered = remember(text).catch(console.error);
      if (!isPlainClick(event)) return;
      event.preventDefault();
      remembered.then(() => location.assign(link.href));
    };
    for (const type of ['click', 'auxclick'] as const)
      document.addEventListener(type, onOpen, { signal: controller.signal });
    return () => controller.abort();
  }, [text]);
}

function Start({ onText }: { onText(text: string): void }) {
  const [changes, setChanges] = useState(0);
  const recent = useLoaded(`recent ${changes}`, () => recentSearches());
  const heads = useLoaded('newest', () => listHeads({ offset: 0, limit: newest }));
  return (
    <div class="search-start">
      {recent.state === 'ready' && (
        <RecentSearches
          searches={recent.value}
          onText={onText}
          onForget={() => forgetSearches().then(() => setChanges(changes + 1), console.error)}
        />
      )}
      {heads.state === 'ready' && <NewestArticles articles={heads.value} base={readerPage} />}
    </div>
  );
}

/** What is found for what is asked: articles at once, then annotations, then the counts. */
function useFindings({ text, order }: Asked, limit: number, moreNotes: boolean, ready: boolean) {
  const asks = ready && text.trim() !== '';
  const answer = useSearch(asks ? `${limit} ${order} ${text}` : null, (options) =>
    search.search(text, { limit, order, ...options }),
  );
  const mostNotes = moreNotes || /(^|\s)in:notes\b/i.test(text) ? 200 : fewNotes;
  const notes = useLoaded(`${asks} ${mostNotes} ${text}`, async (signal) =>
    asks ? { ...(await noteSearch.search(text, { limit: mostNotes, signal })), text } : null,
  );
  const overview = useLoaded(`${asks} ${text}`, async (signal) => (asks ? readOverview(text, signal) : null));
  return {
    answer,
    notes: notes.state === 'ready' ? notes.value : null,
    overview: overview.state === 'ready' ? overview.value : null,
  };
}

export function SearchPage() {
  const { status, again } = useArchiveStatus(client, look);
  const { asked, type, choose } = useAddress();
  const [shown, setShown] = useState({ text: '', limit: step, moreNotes: false });
  const { limit, moreNotes } = shown.text === asked.text ? shown : { limit: step, moreNotes: false };
  const found = useFindings(asked, limit, moreNotes, status?.state === 'ready');
  useRemembered(asked.text);
  useEffect(() => {
    readSettings().then(({ theme }) => applyTheme(theme), console.error);
  }, []);
  useEffect(() => {
    const text = asked.text.trim();
    document.title = text === '' ? i18n.t('search.heading') : i18n.t('search.title', { text });
  }, [asked.text]);
  return (
    <>
      <a class="skip" href="#results">
        {i18n.t('reader.skip')}
      </a>
      <header class="reader-header">
        <ReaderNav current="search" readerPage={readerPage} settingsPage={`${pages}options.html`} />
      </header>
      <main class="reader-main">
        <ArchiveGate status={status} onInstall={again}>
          <SearchScreen
            {...asked}
            {...found}
            readerPage={readerPage}
            onText={(text) => {
              const typed = document.activeElement instanceof HTMLInputElement;
              (typed ? type : choose)({ ...asked, text });
            }}
            onOrder={(order) => choose({ ...asked, order })}
            onMore={() => setShown({ text: asked.text, limit: limit + step, moreNotes })}
            onMoreNotes={() => setShown({ text: asked.text, limit, moreNotes: true })}
            onSubmit={() => {
              choose(asked);
              remember(asked.text).catch(console.error);
            }}
          >
            <Start onText={(text) => choose({ ...asked, text })} />
          </SearchScreen>
        </ArchiveGate>
      </main>
    </>
  );
}
