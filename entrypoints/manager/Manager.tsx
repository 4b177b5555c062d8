import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { keepAnnotations, keepWhatIsThere } from '../../archive/keeper.ts';
import { readSettings } from '../../archive/settings.ts';
import { ManagerShell } from '../../components/ManagerShell.tsx';
import type { ManagerRoute } from '../../components/manager-route.ts';
import { applyTheme } from '../../components/theme.ts';
import { UndoToast } from '../../components/UndoToast.tsx';
import { WorkProgress } from '../../components/WorkProgress.tsx';
import type { AnnotationLine } from '../../core/annotations/line.ts';
import { type Actions, createActions, type Done } from './actions.ts';
import { BackupPage } from './BackupPage.tsx';
import { DamagedPage } from './DamagedPage.tsx';
import { FileIntake } from './FileIntake.tsx';
import type { Busy } from './in-view.ts';
import { ListPage } from './ListPage.tsx';
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
  /** All annotations, the bin left out. */
  kept(): AnnotationLine[];
}

function Page({ view, damaged, actions, kept }: PageProps) {
  if (view === 'damaged') return <DamagedPage {...damaged} />;
  return view === 'backup' ? <BackupPage actions={actions} kept={kept} /> : <ImportPage />;
}

export function Manager() {
  const route = useManagerRoute();
  const { feed, error } = useLines();
  const facets = useFacets(feed);
  const damaged = useDamaged();
  const notices = useNotices(facets.kept, route.view === 'list');
  const [done, setDone] = useState<Done | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const actions = useMemo(() => createActions({ store, tell: setDone, showBusy: setBusy }), []);
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
        busy={busy}
      />
    );
  const kept = () => [...(feed?.lines.values() ?? [])].filter((line) => line.deleted === null);
  return (
    <ManagerShell {...frame}>
      <Page view={route.view} damaged={damaged} actions={actions} kept={kept} />
      {busy && <WorkProgress {...busy} onStop={busy.cancel} />}
      {done && !busy && (
        <div class={`manager-done${done.isFailure ? ' state-error' : ''}`}>
          <UndoToast text={done.text} onUndo={done.undo} />
        </div>
      )}
    </ManagerShell>
  );
}
