import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LineFeedState } from '../../archive/line-feed.ts';
import { AnnotationList } from '../../components/AnnotationList.tsx';
import { BulkBar } from '../../components/BulkBar.tsx';
import { LineFilters } from '../../components/LineFilters.tsx';
import { ListTools } from '../../components/ListTools.tsx';
import { ManagerShell, viewName } from '../../components/ManagerShell.tsx';
import { storageFailure } from '../../components/storage-failure.ts';
import { UndoToast } from '../../components/UndoToast.tsx';
import { EmptyState, Loading, Progress } from '../../components/view-states.tsx';
import { WorkProgress } from '../../components/WorkProgress.tsx';
import type { AnnotationLine } from '../../core/annotations/line.ts';
import type { Facets, LineFilter, LineSort } from '../../core/annotations/select-lines.ts';
import type { Actions, Done } from './actions.ts';
import type { Busy } from './in-view.ts';
import { suggestBonds } from './suggest-bonds.ts';
import { useEntries } from './use-entries.ts';
import { useSelected } from './use-lines.ts';
import { useSelection } from './use-selection.ts';

export interface ListPageProps {
  /** What stands round the list. */
  frame: Omit<Parameters<typeof ManagerShell>[0], 'side' | 'children'>;
  feed: LineFeedState | null;
  facets: Facets;
  error: unknown;
  actions: Actions;
  done: Done | null;
  busy: Busy | null;
}

const none: AnnotationLine[] = [];

const noFilter = (isBin: boolean): LineFilter => ({ text: '', deleted: isBin });

function emptyText(isBin: boolean, isFiltered: boolean): string {
  if (isFiltered) return i18n.t('manager.nothingFits');
  return i18n.t(isBin ? 'manager.binEmpty' : 'manager.empty');
}

/** The list of annotations, or of those in the bin, with all that can be done with them. */
export function ListPage({ frame, feed, facets, error, actions, done, busy }: ListPageProps) {
  const { route } = frame;
  const isBin = route.view === 'bin';
  const [filter, setFilter] = useState(() => noFilter(isBin));
  const [sort, setSort] = useState<LineSort>('newest');
  const [openId, setOpenId] = useState<string | null>(route.annotation ?? null);
  const [activeId, setActiveId] = useState<string | null>(route.annotation ?? null);
  const search = useRef<HTMLInputElement>(null);
  const { lines: found, isLate } = useSelected(feed, filter, sort);
  const lines = found ?? none;
  const { entries, version, onVisible } = useEntries(feed);
  const { selected, select, selectAll, clear } = useSelection(lines);
  const knownTags = useMemo(() => facets.tags.map(({ value }) => value), [facets]);
  useEffect(() => {
    if (route.annotation) {
      setOpenId(route.annotation);
      setActiveId(route.annotation);
    }
  }, [route.annotation]);

  const isFiltered = Object.entries(filter).some(
    ([key, value]) => key !== 'deleted' && value !== undefined && value !== '',
  );
  const chosenLines = () => lines.filter(({ id }) => selected.has(id));
  const chosen = () => chosenLines().map(({ id }) => id);
  const isReading = feed !== null && feed.done < feed.total;
  const active = useMemo(
    () => (activeId !== null && lines.some(({ id }) => id === activeId) ? activeId : null),
    [lines, activeId],
  );
  const change = useCallback(
    (next: Partial<LineFilter>) => setFilter((before) => ({ ...before, ...next })),
    [],
  );
  const { text: _, ...kinds } = filter;
  // Both are large, and typing changes neither before the answer is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filters by kind, in one
  const filters = useMemo(
    () => <LineFilters facets={facets} filter={filter} onFilter={change} />,
    [facets, JSON.stringify(kinds)],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries' map stays the same, their version does not
  const list = useMemo(
    () => (
      <AnnotationList
        lines={lines}
        entries={entries}
        selected={selected}
        openId={openId}
        activeId={active}
        knownTags={knownTags}
        isBin={isBin}
        onEdit={actions.edit}
        suggestBonds={suggestBonds}
        onSelect={select}
        onSelectAll={selectAll}
        onClearSelection={clear}
        onOpen={setOpenId}
        onActive={setActiveId}
        onDelete={async (ids) => (await actions.setDeleted(ids, true)) && clear()}
        onRestore={(ids) => actions.setDeleted(ids, false)}
        onCopy={actions.copy}
        onLetGo={actions.letGo}
        onSearch={() => search.current?.focus()}
        onVisible={onVisible}
      />
    ),
    [lines, version, selected, openId, active, knownTags, isBin, actions],
  );
  return (
    <ManagerShell
      {...frame}
      side={
        !isBin &&
        facets.kept > 0 && (
          <details class="manager-filters" open={matchMedia('(min-width: 60rem)').matches}>
            <summary>{i18n.t('manager.filters')}</summary>
            {filters}
            <p class="hint" id="list-keys">
              {i18n.t('manager.keys')}
            </p>
          </details>
        )
      }
    >
      <h1 class={isBin ? undefined : 'visually-hidden'}>
        {isBin ? viewName('bin') : i18n.t('manager.title')}
      </h1>
      {isBin && <p class="hint">{i18n.t('manager.binHint')}</p>}
      <ListTools
        inputRef={search}
        filter={filter}
        sort={sort}
        shown={lines.length}
        all={feed ? (isBin ? facets.binned : facets.kept) : undefined}
        isFiltered={isFiltered}
        isLate={isLate}
        onText={(text) => change({ text })}
        onSort={setSort}
        onClear={() => setFilter(noFilter(isBin))}
        onSelectAll={selectAll}
      >
        {busy && <WorkProgress {...busy} onStop={busy.cancel} />}
        {selected.size > 0 && !busy && (
          <BulkBar
            selected={selected.size}
            isBin={isBin}
            knownTags={knownTags}
            onColor={(color) => actions.color(chosen(), color)}
            onTag={(tag) => actions.tag(chosen(), tag)}
            onExport={(format) => actions.exportAs(chosenLines(), format)}
            onCopy={() => actions.copy(chosen())}
            onDelete={async () => (await actions.setDeleted(chosen(), true)) && clear()}
            onRestore={async () => (await actions.setDeleted(chosen(), false)) && clear()}
            onClear={clear}
          />
        )}
        {done && !busy && (
          <div class={`manager-done${done.isFailure ? ' state-error' : ''}`}>
            <UndoToast text={done.text} onUndo={done.undo} />
          </div>
        )}
      </ListTools>
      {error !== undefined && (
        <div class="state state-error" role="alert">
          <p>{storageFailure(error)}</p>
        </div>
      )}
      {found === null && error === undefined && <Loading />}
      {isReading && feed.total > 2_000 && (
        <Progress
          label={i18n.t('manager.reading', { done: feed.done, total: feed.total })}
          done={feed.done}
          total={feed.total}
        />
      )}
      {feed && found?.length === 0 && !isReading && (
        <EmptyState text={emptyText(isBin, isFiltered)}>
          {!isFiltered && !isBin && <p class="hint">{i18n.t('manager.emptyHint')}</p>}
        </EmptyState>
      )}
      {lines.length > 0 && list}
    </ManagerShell>
  );
}
