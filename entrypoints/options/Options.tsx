import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { createExtensionClient } from '../../archive/client.ts';
import type { Decision, ErrorCode, Settings } from '../../archive/contract.ts';
import { decide, listDecisions, undecide } from '../../archive/decisions.ts';
import { getEntities } from '../../archive/entities.ts';
import { changeSettings, readSettings } from '../../archive/settings.ts';
import type { DecisionItem } from '../../components/DecisionList.tsx';
import { SettingsView } from '../../components/SettingsView.tsx';
import { applyTheme } from '../../components/theme.ts';
import { useArchiveStatus } from '../../components/use-archive-status.ts';
import { errorCodeOf, useLoaded } from '../../components/use-loaded.ts';
import { ErrorState, Loading } from '../../components/view-states.tsx';

const client = createExtensionClient();

async function namesOf(decisions: readonly Decision[]): Promise<Map<string, string>> {
  const ids = decisions.flatMap((decision) => ('entityId' in decision ? [decision.entityId] : []));
  const listed = await getEntities([...new Set(ids)]);
  return new Map(listed.map(({ entity }) => [entity.id, entity.prefLabel]));
}

/** Newest decision first. */
async function readAll() {
  const [settings, stored] = await Promise.all([readSettings(), listDecisions()]);
  const names = await namesOf(stored.decisions.map(({ decision }) => decision));
  const decisions: DecisionItem[] = stored.decisions.toReversed().map(({ id, decision, madeAt }) => ({
    id,
    decision,
    madeAt,
    name: 'entityId' in decision ? names.get(decision.entityId) : undefined,
  }));
  applyTheme(settings.theme);
  return { settings, decisions, damaged: stored.damaged };
}

export function Options() {
  const { status, again } = useArchiveStatus(client);
  const [changes, setChanges] = useState(0);
  const [chosen, setChosen] = useState<Partial<Settings>>({});
  const [takenBack, setTakenBack] = useState<DecisionItem>();
  const [failure, setFailure] = useState<ErrorCode>();
  const loaded = useLoaded(String(changes), readAll);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'error') return <ErrorState code={loaded.code} />;

  const change = async (work: () => Promise<unknown>) => {
    try {
      setFailure(undefined);
      await work();
      await client.readerChanged();
    } catch (error) {
      console.error(error);
      setFailure(errorCodeOf(error));
      setChosen({});
    }
    setChanges((before) => before + 1);
  };
  return (
    <SettingsView
      {...loaded.value}
      settings={{ ...loaded.value.settings, ...chosen }}
      failure={failure}
      archive={status}
      onInstall={again}
      readerPage={`${browser.runtime.getURL('/')}reader.html`}
      takenBack={takenBack !== undefined}
      onChange={(changed: Partial<Settings>) => {
        // Shown at once: a control that answers after the storage has would jump back in between.
        setChosen((before) => ({ ...before, ...changed }));
        return change(() => changeSettings(changed));
      }}
      onTakeBack={(id) => {
        setTakenBack(loaded.value.decisions.find((item) => item.id === id));
        return change(() => undecide(id));
      }}
      onUndo={() => {
        if (takenBack) change(() => decide(takenBack.decision, takenBack.madeAt));
        setTakenBack(undefined);
      }}
    />
  );
}
