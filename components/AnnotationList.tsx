import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AnchorState, Annotation } from '../core/annotations/annotation.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { AnnotationDetail, type AnnotationDetailProps } from './AnnotationDetail.tsx';
import { AnnotationBar, AnnotationSummary } from './annotation-row.tsx';
import { listKey } from './list-keys.ts';
import { isPlainClick } from './plain-click.ts';
import { useVirtual } from './use-virtual.ts';

/** What the list needs of each entry before the entry itself has been read. */
export interface ListedLine {
  id: string;
  state: AnchorState;
}

export interface ListCallbacks extends Pick<AnnotationDetailProps, 'onEdit' | 'suggestBonds'> {
  onSelect(ids: string[], on: boolean): void;
  onSelectAll(): void;
  onClearSelection(): void;
  /** Null: none is open. */
  onOpen(id: string | null): void;
  /** Which entry has the focus: the one that Tab leads to. */
  onActive(id: string): void;
  onDelete(ids: string[]): void;
  onCopy(ids: string[]): void;
  onLetGo(id: string, stamps: Parameters<AnnotationDetailProps['onLetGo']>[0]): void;
  /** The reader wants the search field. */
  onSearch(): void;
  /** Entries that are in the window: to be read. */
  onVisible(ids: string[]): void;
}

export interface AnnotationListProps extends ListCallbacks {
  lines: readonly ListedLine[];
  /** Those read so far. */
  entries: ReadonlyMap<string, Annotation>;
  selected: ReadonlySet<string>;
  openId: string | null;
  activeId: string | null;
  knownTags: readonly string[];
  /** In the bin, entries are only looked at and put back. */
  isBin: boolean;
  onRestore(ids: string[]): void;
}

/** px of a collapsed entry, as most are. */
const estimate = 116;

/** Focus is in an entry's own field or button: its keys are not the list's. */
const isInside = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.getAttribute('role') !== 'row';

interface RowProps extends AnnotationListProps {
  line: ListedLine;
  index: number;
}

function RowBody({ annotation, ...props }: RowProps & { annotation: Annotation }) {
  const { line, openId, isBin, onDelete, onCopy, onOpen, onLetGo, onRestore } = props;
  const ids = [annotation.id];
  if (isBin || openId !== line.id) {
    return (
      <>
        <AnnotationSummary annotation={annotation} state={line.state} />
        {isBin && (
          <button type="button" class="button" onClick={() => onRestore(ids)}>
            {i18n.t('manager.restore')}
          </button>
        )}
      </>
    );
  }
  return (
    <AnnotationDetail
      {...props}
      annotation={annotation}
      state={line.state}
      onDelete={() => onDelete(ids)}
      onCopy={() => onCopy(ids)}
      onClose={() => onOpen(null)}
      onLetGo={(stamps) => onLetGo(annotation.id, stamps)}
    />
  );
}

function nameOf(annotation: Annotation): string {
  const quote = quotedText(annotation);
  const kind = i18n.t(quote === '' ? 'manager.pageNote' : 'manager.highlight');
  return i18n.t('manager.rowOf', { kind, text: (quote || annotation.note).slice(0, 120) });
}

function Row(props: RowProps) {
  const { line, index, entries, selected, openId, activeId, isBin, onSelect, onOpen, onActive } = props;
  const annotation = entries.get(line.id);
  const isOpen = openId === line.id && !isBin;
  const isSelected = selected.has(line.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's row cannot be placed by itself
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of all its rows
    <div
      role="row"
      class={`annotation${isOpen ? ' is-open' : ''}`}
      data-id={line.id}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      aria-label={annotation ? nameOf(annotation) : i18n.t('common.loading')}
      tabIndex={activeId === line.id || (activeId === null && index === 0) ? 0 : -1}
      onFocus={() => onActive(line.id)}
      onClick={(event) => {
        const onControl =
          event.target instanceof Element && event.target.closest('a, button, input, textarea, label, form');
        if (onControl || isOpen || !isPlainClick(event) || window.getSelection()?.toString()) return;
        onOpen(line.id);
      }}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: a table's cell would have to lie in a table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the row has the focus, or what is in the cell */}
      <div role="gridcell" class="annotation-select">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={i18n.t('manager.select')}
          onChange={(event) => onSelect([line.id], event.currentTarget.checked)}
        />
      </div>
      <div role="gridcell" class="annotation-cell">
        {annotation ? (
          <>
            <AnnotationBar annotation={annotation} />
            <RowBody {...props} annotation={annotation} />
          </>
        ) : (
          <span class="annotation-empty" aria-hidden="true" />
        )}
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: . */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: . */}
    </div>
  );
}

/** Moves the focus to an entry that may not be drawn yet: it is, a frame or two after it came into the window. */
function focusRow(list: HTMLElement | null, id: string, tries = 20): void {
  const row = list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(list, id, tries - 1));
}

/**
 * The annotations that were asked for, of which only those in the window are drawn. A grid with one stop for Tab: the
 * arrow keys move, Space selects, Enter opens (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 */
export function AnnotationList(props: AnnotationListProps) {
  const { lines, activeId, selected, openId, isBin, onVisible } = props;
  const list = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const keyOf = useCallback((index: number) => lines[index]?.id ?? String(index), [lines]);
  const virtual = useVirtual({
    count: lines.length,
    keyOf,
    list,
    estimate,
    kept: useMemo(
      () => (activeId === null ? -1 : lines.findIndex(({ id }) => id === activeId)),
      [lines, activeId],
    ),
  });
  const visible = virtual.rows.flatMap(({ index }) => lines[index]?.id ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are what is told
  useEffect(() => onVisible(visible), [visible.join()]);

  const moveTo = (index: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))];
    if (!line) return;
    props.onActive(line.id);
    virtual.bringIntoView(lines.indexOf(line));
    focusRow(list.current, line.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = Math.max(
      0,
      lines.findIndex(({ id }) => id === activeId),
    );
    const line = lines[at];
    if (!line) return;
    if (isInside(event)) {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      props.onOpen(null);
      focusRow(list.current, line.id);
      return;
    }
    const page = Math.max(1, virtual.rows.length - 8);
    const key = listKey(event, { at, page, last: lines.length - 1 });
    if (!key) return;
    event.preventDefault();
    if (key.do === 'move') {
      if (key.extend) {
        anchor.current ??= at;
        const [from, to] = [Math.min(anchor.current, key.to), Math.max(anchor.current, key.to)];
        props.onSelect(
          lines.slice(from, to + 1).map(({ id }) => id),
          true,
        );
      } else anchor.current = null;
      moveTo(key.to);
    } else if (key.do === 'select') props.onSelect([line.id], !selected.has(line.id));
    else if (key.do === 'select-all') props.onSelectAll();
    else if (key.do === 'open') props.onOpen(openId === line.id ? null : line.id);
    else if (key.do === 'leave') {
      if (openId) props.onOpen(null);
      else props.onClearSelection();
    } else if (key.do === 'search') props.onSearch();
    else if (!isBin) {
      const ids = selected.size > 0 ? [...selected] : [line.id];
      const next = lines[at + 1] ?? lines[at - 1];
      props.onDelete(ids);
      if (next && selected.size === 0) {
        props.onActive(next.id);
        focusRow(list.current, next.id);
      }
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be placed row by row
    <div
      ref={list}
      role="grid"
      class="annotation-list"
      aria-label={i18n.t(isBin ? 'manager.bin' : 'manager.list')}
      aria-describedby="list-keys"
      aria-multiselectable="true"
      aria-rowcount={lines.length}
      style={{ blockSize: `${virtual.height}px` }}
      onKeyDown={onKeyDown}
    >
      {virtual.rows.map(({ index, key, start }) => {
        const line = lines[index];
        return (
          line && (
            <div
              key={key}
              role="presentation"
              class="annotation-slot"
              data-index={index}
              ref={virtual.measure}
              style={{ transform: `translateY(${start - virtual.above}px)` }}
            >
              <Row {...props} line={line} index={index} />
            </div>
          )
        );
      })}
    </div>
  );
}
