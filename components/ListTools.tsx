import type { ComponentChildren, Ref } from 'preact';
import { i18n } from '#i18n';
import { type LineFilter, type LineSort, lineSorts } from '../core/annotations/select-lines.ts';
import { CloseIcon, SearchIcon } from './icons.tsx';

interface ListToolsProps {
  inputRef: Ref<HTMLInputElement>;
  filter: LineFilter;
  sort: LineSort;
  shown: number;
  /** Absent: not known yet. */
  all?: number;
  isFiltered: boolean;
  /** The count is still that of what was asked before. */
  isLate: boolean;
  onText(text: string): void;
  onSort(sort: LineSort): void;
  onClear(): void;
  onSelectAll(): void;
  children?: ComponentChildren;
}

const sortNames = {
  newest: 'manager.newest',
  oldest: 'manager.oldest',
  changed: 'manager.changed',
  page: 'manager.page',
  site: 'manager.site',
} as const satisfies Record<LineSort, string>;

/** Search, order and count above a list of annotations; they stay in view while it scrolls. */
export function ListTools(props: ListToolsProps) {
  const { inputRef, filter, sort, shown, all, isFiltered, isLate } = props;
  return (
    <div class="list-bar">
      <search class="search-box">
        <form onSubmit={(event) => event.preventDefault()}>
          <SearchIcon />
          <input
            ref={inputRef}
            type="search"
            aria-label={i18n.t('manager.search')}
            placeholder={i18n.t('manager.search')}
            autoComplete="off"
            spellcheck={false}
            value={filter.text}
            onInput={(event) => props.onText(event.currentTarget.value)}
          />
          {filter.text !== '' && (
            <button
              type="button"
              class="icon-button"
              aria-label={i18n.t('manager.clearSearch')}
              onClick={() => props.onText('')}
            >
              <CloseIcon />
            </button>
          )}
        </form>
      </search>
      <div class="list-order">
        <span class="list-count" role="status" aria-busy={isLate}>
          {all !== undefined &&
            (isFiltered ? i18n.t('manager.countOf', { shown, all }) : i18n.t('manager.count', all))}
        </span>
        {isFiltered && (
          <button type="button" class="text-button" onClick={props.onClear}>
            {i18n.t('manager.clearFilters')}
          </button>
        )}
        {shown > 0 && (
          <button type="button" class="text-button" onClick={props.onSelectAll}>
            {i18n.t('manager.selectAll')}
          </button>
        )}
        <select
          class="field"
          aria-label={i18n.t('manager.sort')}
          value={sort}
          onChange={(event) => props.onSort(event.currentTarget.value as LineSort)} // the options are the sorts
        >
          {lineSorts.map((one) => (
            <option key={one} value={one}>
              {i18n.t(sortNames[one])}
            </option>
          ))}
        </select>
      </div>
      {props.children}
    </div>
  );
}
