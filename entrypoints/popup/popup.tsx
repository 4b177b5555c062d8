import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { createExtensionClient } from '../../archive/client.ts';
import type { ErrorCode } from '../../archive/contract.ts';
import { openArchive } from '../../archive/databases.ts';
import { reasonAgainst } from '../../archive/page-settings.ts';
import { createSearch } from '../../archive/search.ts';
import { createNoteSearch } from '../../archive/search-notes.ts';
import { changeSettings } from '../../archive/settings.ts';
import { switchSite } from '../../archive/site-switch.ts';
import { storedStatus } from '../../archive/stored-status.ts';
import { PopupView } from '../../components/popup-view.tsx';
import { applyTheme } from '../../components/theme.ts';
import { useArchiveStatus } from '../../components/use-archive-status.ts';
import { errorCodeOf, useLoaded } from '../../components/use-loaded.ts';
import { useSearch } from '../../components/use-search.ts';
import { type ActivePage, activePage, type ReaderChoices, readerChoices } from './active-page.ts';
import { rememberWhenOpened } from './remember.ts';
import { askForSites } from './site-access.ts';
import { useAnnotations } from './use-annotations.ts';
import { useKeeperNews } from './use-keeper-news.ts';
import { useOpenPage } from './use-open-page.ts';
import { useStart } from './use-start.ts';

const look = () => storedStatus(openArchive());
/** Articles that a popup lists: more are a matter for the reader's page. */
const mostArticles = 10;
const mostNotes = 3;

const client = createExtensionClient();
const search = createSearch(openArchive(), {
  async onIncomplete(found) {
    // Hardly ever needed, and a page that opens for a search should not wait for its code.
    const { keepIndex } = await import('../../archive/keep-index.ts');
    await keepIndex(openArchive(), found);
  },
});
// What every search needs is read while the reader finds the first letter.
void search.prepare();
/** For as long as the popup stands. */
const noteSearch = createNoteSearch({ now: Date.now, signal: new AbortController().signal });
const pages = browser.runtime.getURL('/');

/** The open page and what the reader decided, and a way to read the latter again after a change. */
function useChoices() {
  const [active, setActive] = useState<ActivePage | null>(null);
  const [choices, setChoices] = useState<ReaderChoices | null>(null);
  const [changes, setChanges] = useState(0);
  const [failure, setFailure] = useState<ErrorCode>();
  useEffect(() => {
    activePage().then(setActive);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after every change
  useEffect(() => {
    readerChoices().then(
      (next) => {
        applyTheme(next.settings.theme);
        setChoices(next);
      },
      (error: unknown) => setFailure(errorCodeOf(error)),
    );
  }, [changes]);
  const change = async (work: () => Promise<unknown>) => {
    try {
      setFailure(undefined);
      await work();
      await client.readerChanged();
    } catch (error) {
      console.error(error);
      setFailure(errorCodeOf(error));
    }
    // Also after a failure: the switch goes back to what is stored.
    setChanges((before) => before + 1);
  };
  return { active, choices, change, failure };
}

/** What a search finds; null for an empty field, and until the first answer is there. */
function useAnswer(text: string, ready: boolean) {
  const asked = ready && text.trim() !== '' ? text : null;
  const answer = useSearch(asked, (options) => search.search(text, { limit: mostArticles, ...options }));
  const notes = useLoaded(asked ?? '', async (signal) => {
    if (asked === null) return null;
    return { ...(await noteSearch.search(asked, { limit: mostNotes, signal })), text: asked };
  });
  return { answer, notes: notes.state === 'ready' ? notes.value : null };
}

export function Popup() {
  const { status, again } = useArchiveStatus(client, look);
  const { active, choices, change, failure } = useChoices();
  const { page, jump } = useOpenPage(active, choices);
  const { annotations, goTo, writePageNote } = useAnnotations(active);
  const { news, onSeen } = useKeeperNews();
  const [text, setText] = useState('');
  const ready = status?.state === 'ready';
  const { answer, notes } = useAnswer(text, ready);
  const start = useStart(ready);
  useEffect(() => rememberWhenOpened(text, active?.page.incognito ?? true), [text, active]);
  const host = active?.host;
  const reason = choices && active ? reasonAgainst(choices, active.page) : undefined;

  return (
    <PopupView
      news={news}
      onNewsSeen={onSeen}
      archive={status}
      text={text}
      answer={answer}
      notes={notes}
      start={start}
      page={page}
      host={host || undefined}
      siteOn={reason === undefined || reason === 'off-everywhere'}
      failure={failure}
      everywhereOn={choices?.settings.enabled ?? true}
      readerPage={`${pages}reader.html`}
      settingsPage={`${pages}options.html`}
      onText={setText}
      onJump={jump}
      onAllow={() => change(askForSites)}
      annotations={page.state === 'read' ? annotations : null}
      onAnnotation={goTo}
      onPageNote={writePageNote}
      onSite={(on) => change(() => switchSite(host ?? '', on, { now: Date.now() }))}
      onEverywhere={(on) => change(() => changeSettings({ enabled: on }))}
      onInstall={again}
    />
  );
}
