import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { createExtensionClient } from '../../archive/client.ts';
import type { ErrorCode } from '../../archive/contract.ts';
import { openArchive } from '../../archive/databases.ts';
import { reasonAgainst } from '../../archive/page-settings.ts';
import { createSearch } from '../../archive/search.ts';
import { changeSettings } from '../../archive/settings.ts';
import { switchSite } from '../../archive/site-switch.ts';
import { PopupView } from '../../components/popup-view.tsx';
import { applyTheme } from '../../components/theme.ts';
import { useArchiveStatus } from '../../components/use-archive-status.ts';
import { errorCodeOf, type Loaded, useLoaded } from '../../components/use-loaded.ts';
import type { SearchAnswer } from '../../core/search/answer.ts';
import { type ActivePage, activePage, type ReaderChoices, readerChoices } from './active-page.ts';
import { useAnnotations } from './use-annotations.ts';
import { useOpenPage } from './use-open-page.ts';

/** Articles that a popup lists: more are a matter for the reader's page. */
const mostArticles = 10;

const client = createExtensionClient();
const search = createSearch(openArchive(), {
  async onIncomplete(found) {
    // Hardly ever needed, and a page that opens for a search should not wait for its code.
    const { keepIndex } = await import('../../archive/keep-index.ts');
    await keepIndex(openArchive(), found);
  },
});
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
function useAnswer(text: string, ready: boolean): Loaded<SearchAnswer> | null {
  const asked = ready && text.trim() !== '' ? text : '';
  const answer = useLoaded(asked, async (signal) =>
    asked === '' ? null : search.search(asked, { limit: mostArticles, signal }),
  );
  if (asked === '' || answer.state === 'loading') return null;
  if (answer.state === 'error') return answer;
  return answer.value && { state: 'ready', value: answer.value };
}

export function Popup() {
  const { status, again } = useArchiveStatus(client);
  const { active, choices, change, failure } = useChoices();
  const { page, jump } = useOpenPage(active, choices);
  const { annotations, goTo, writePageNote } = useAnnotations(active);
  const [text, setText] = useState('');
  const answer = useAnswer(text, status?.state === 'ready');
  const host = active?.host;
  const reason = choices && active ? reasonAgainst(choices, active.page) : undefined;

  return (
    <PopupView
      archive={status}
      text={text}
      answer={answer}
      page={page}
      host={host || undefined}
      siteOn={reason === undefined || reason === 'off-everywhere'}
      failure={failure}
      everywhereOn={choices?.settings.enabled ?? true}
      readerPage={`${pages}reader.html`}
      settingsPage={`${pages}options.html`}
      onText={setText}
      onJump={jump}
      annotations={page.state === 'read' ? annotations : null}
      onAnnotation={goTo}
      onPageNote={writePageNote}
      onSite={(on) => change(() => switchSite(host ?? '', on, { now: Date.now() }))}
      onEverywhere={(on) => change(() => changeSettings({ enabled: on }))}
      onInstall={again}
    />
  );
}
