import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode, PageSettings } from '../../archive/contract.ts';
import { applyTheme } from '../../components/theme.ts';
import { errorCodeOf } from '../../components/use-loaded.ts';
import type { ActivePage, ReaderChoices } from './active-page.ts';
import { later } from './later.ts';

/** Why Backfile stays away from the open page, once that can be said. */
function useReason(active: ActivePage | null, choices: ReaderChoices | null): PageSettings['reason'] {
  const [reason, setReason] = useState<PageSettings['reason']>();
  useEffect(() => {
    if (!active || !choices) return;
    import('../../archive/page-settings.ts').then(({ reasonAgainst }) =>
      setReason(reasonAgainst(choices, active.page)),
    );
  }, [active, choices]);
  return reason;
}

async function tellWorker(): Promise<void> {
  const { createExtensionClient } = await import('../../archive/client.ts');
  await createExtensionClient().readerChanged();
}

/** The open page and what the reader decided, and a way to read the latter again after a change. */
export function useChoices() {
  const [active, setActive] = useState<ActivePage | null>(null);
  const [choices, setChoices] = useState<ReaderChoices | null>(null);
  const [changes, setChanges] = useState(0);
  const [failure, setFailure] = useState<ErrorCode>();
  useEffect(() => {
    later(() => import('./active-page.ts'))
      .then(({ activePage }) => activePage())
      .then(setActive, console.error);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after every change
  useEffect(() => {
    later(() => import('./active-page.ts'))
      .then(({ readerChoices }) => readerChoices())
      .then(
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
      await tellWorker();
    } catch (error) {
      console.error(error);
      setFailure(errorCodeOf(error));
    }
    // Also after a failure: the switch goes back to what is stored.
    setChanges((before) => before + 1);
  };
  return { active, choices, change, failure, reason: useReason(active, choices) };
}
