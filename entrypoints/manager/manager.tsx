import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { keepAnnotations, keepWhatIsThere } from '../../archive/keeper.ts';
import { readSettings } from '../../archive/settings.ts';
import type { ManagerRoute } from '../../components/manager-route.ts';
import { ManagerShell } from '../../components/manager-shell.tsx';
import { applyTheme } from '../../components/theme.ts';
import { UndoToast } from '../../components/undo-toast.tsx';
import { type Actions, createActions, type Done } from './actions.ts';
import { BackupPage } from './backup-page.tsx';
import { DamagedPage } from './damaged-page.tsx';
import { FileIntake } from './file-intake.tsx';
import { ListPage } from './list-page.tsx';
import { useDamaged } from './use-damaged.ts';
import { useFacets, useLines } from './use-lines.ts';
import { useManagerRoute } from './use-manager-route.ts';
import { useNotices } from './use-notices.tsx';

const store = createAnnotationStore();

// A wipe of the storage is noticed here too, not only when the background wakes.
keepWhatIsThere(Date.now);
void keepAnnotations({ now: Date.now });

function ImportPage() {
  return (
    <div class="manager-page">
      <h1>{i18n.t('manager.import')}</h1>
      <section class="manager-section">
        <p>{i18n.t('manager.importHint')}</p>
        <FileIntake />
      </section>
    </div>
  );
}

interface PageProps {
  view: ManagerRoute['view'];
  damaged: ReturnType<typeof useDamaged>;
  actions: Actions;
  ids(): string[];
}

function Page({ view, damaged, actions, ids }: PageProps) {
  if (view === 'damaged') return <DamagedPage {...damaged} />;
  return view === 'backup' ? <BackupPage actions={actions} ids={ids} /> : <ImportPage />;
}

export function Manager() {
  const route = useManagerRoute();
  const { feed, error } = useLines();
  const facets = useFacets(feed);
  const damaged = useDamaged();
  const notices = useNotices(facets.kept, route.view === 'list');
  const [done, setDone] = useState<Done | null>(null);
  const actions = useMemo(() => createActions(store, setDone), []);
  useEffect(() => {
    readSettings().then(({ theme }) => applyTheme(theme), console.error);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, another matter
  useEffect(() => setDone(null), [route.view]);
  const frame = {
    route,
    notices,
    counts: { ...(feed && { list: facets.kept, bin: facets.binned }), damaged: damaged.rows?.length },
  };
  if (route.view === 'list' || route.view === 'bin')
    return (
      <ListPage
        key={route.view}
        frame={frame}
        feed={feed}
        facets={facets}
        error={error}
        actions={actions}
        done={done}
      />
    );
  const ids = () =>
    [...(feed?.lines.values() ?? [])].filter((line) => line.deleted === null).map(({ id }) => id);
  return (
    <ManagerShell {...frame}>
      <Page view={route.view} damaged={damaged} actions={actions} ids={ids} />
      {done && (
        <div class={`manager-done${done.isFailure ? ' state-error' : ''}`}>
          <UndoToast text={done.text} onUndo={done.undo} />
        </div>
      )}
    </ManagerShell>
  );
}
