import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type AnchorState, highlightColors } from '../core/annotations/annotation.ts';
import type { Facet, Facets, LineFilter } from '../core/annotations/select-lines.ts';
import { colorName, Swatch } from './ColorChoice.tsx';
import { Tally } from './Tally.tsx';

interface LineFiltersProps {
  facets: Facets;
  filter: LineFilter;
  onFilter(change: Partial<LineFilter>): void;
}

/** Values shown of a long group before "more" is pressed. */
const shownAtFirst = 6;
const shownAtMost = 200;

const stateNames = {
  anchored: 'manager.anchored',
  orphaned: 'manager.orphaned',
  'not-visited': 'manager.notVisited',
} as const satisfies Record<AnchorState, string>;

interface GroupProps<T extends string> {
  title: string;
  facets: readonly Facet<T>[];
  chosen?: T;
  labelOf?(facet: Facet<T>): ComponentChildren;
  onChoose(value: T | undefined): void;
}

/** One of some values, or any; pressing the chosen one again lets it go. */
function Group<T extends string>({ title, facets, chosen, labelOf, onChoose }: GroupProps<T>) {
  const [all, setAll] = useState(false);
  if (facets.length === 0 && chosen === undefined) return null;
  const first = facets.slice(0, all ? shownAtMost : shownAtFirst);
  const shown = first.some(({ value }) => value === chosen)
    ? first
    : [...facets.filter(({ value }) => value === chosen), ...first];
  const more = Math.min(facets.length, shownAtMost) - shownAtFirst;
  return (
    <section class="filter-group">
      <h3 class="label">{title}</h3>
      <ul>
        {shown.map((facet) => (
          <li key={facet.value}>
            <button
              type="button"
              class="filter"
              aria-pressed={facet.value === chosen}
              onClick={() => onChoose(facet.value === chosen ? undefined : facet.value)}
            >
              {labelOf ? labelOf(facet) : <bdi>{facet.label}</bdi>}
              <Tally short={facet.count} text={i18n.t('manager.count', facet.count)} />
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('manager.less') : i18n.t('manager.moreOf', more)}
        </button>
      )}
    </section>
  );
}

const dayMs = 86_400_000;

/** The start of a day of the reader's own calendar, ms since 1970, or undefined when nothing was chosen. */
function dayStart(value: string): number | undefined {
  const [year, month, day] = value.split('-').map(Number);
  return year && month && day ? new Date(year, month - 1, day).getTime() : undefined;
}

const two = (n: number) => String(n).padStart(2, '0');
function dayValue(ms: number | undefined): string {
  if (ms === undefined) return '';
  const date = new Date(ms);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function Dates({ filter, onFilter }: Pick<LineFiltersProps, 'filter' | 'onFilter'>) {
  const to = filter.to === undefined ? undefined : filter.to - 1;
  return (
    <section class="filter-group">
      <h3 class="label">{i18n.t('manager.dates')}</h3>
      <label class="filter-date">
        {i18n.t('manager.from')}
        <input
          type="date"
          class="field"
          value={dayValue(filter.from)}
          onChange={(event) => onFilter({ from: dayStart(event.currentTarget.value) })}
        />
      </label>
      <label class="filter-date">
        {i18n.t('manager.to')}
        <input
          type="date"
          class="field"
          value={dayValue(to)}
          onChange={(event) => {
            const start = dayStart(event.currentTarget.value);
            // Some days have 23 or 25 hours: the next day's start is asked for, half a day later.
            onFilter({ to: start && dayStart(dayValue(start + 1.5 * dayMs)) });
          }}
        />
      </label>
    </section>
  );
}

/** What the list can be narrowed by; only what there is, the commonest first. */
export function LineFilters({ facets, filter, onFilter }: LineFiltersProps) {
  const states = (['anchored', 'orphaned', 'not-visited'] as const).flatMap(
    (state) => facets.states.find(({ value }) => value === state) ?? [],
  );
  return (
    <>
      <Group
        title={i18n.t('colors.label')}
        facets={highlightColors.flatMap((color) => facets.colors.find(({ value }) => value === color) ?? [])}
        chosen={filter.color}
        labelOf={({ value }) => (
          <>
            <Swatch color={value} /> {colorName(value)}
          </>
        )}
        onChoose={(color) => onFilter({ color })}
      />
      <Group
        title={i18n.t('manager.state')}
        facets={states}
        chosen={filter.state}
        labelOf={({ value }) => i18n.t(stateNames[value])}
        onChoose={(state) => onFilter({ state })}
      />
      <Group
        title={i18n.t('manager.tags')}
        facets={facets.tags}
        chosen={filter.tag}
        onChoose={(tag) => onFilter({ tag })}
      />
      <Group
        title={i18n.t('manager.aboutLabel')}
        facets={facets.about}
        chosen={filter.about}
        onChoose={(about) => onFilter({ about })}
      />
      <Group
        title={i18n.t('manager.sites')}
        facets={facets.sites}
        chosen={filter.site}
        onChoose={(site) => onFilter({ site })}
      />
      <Dates filter={filter} onFilter={onFilter} />
      {(facets.earlier > 0 || filter.earlier) && (
        <section class="filter-group">
          <button
            type="button"
            class="filter"
            aria-pressed={filter.earlier === true}
            onClick={() => onFilter({ earlier: filter.earlier ? undefined : true })}
          >
            {i18n.t('manager.hasEarlier')}
            <Tally short={facets.earlier} text={i18n.t('manager.count', facets.earlier)} />
          </button>
        </section>
      )}
    </>
  );
}
