import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntityType } from '../core/model.ts';
import { type FieldTerm, hasTerm, toggleTerm, withDates } from '../core/search/edit-query.ts';
import { KindIcon } from './icons.tsx';
import { Tally } from './Tally.tsx';

/** What a search can be narrowed to, with how many articles each would leave. */
export interface ShownFacets {
  sources: readonly { value: string; count: number }[];
  entities: readonly { name: string; type: EntityType; count: number }[];
  /** The latest first. */
  years: readonly { year: number; count: number }[];
}

interface SearchFacetsProps {
  text: string;
  facets: ShownFacets;
  /** The query with something added or taken out. */
  onText(text: string): void;
}

/** Values of a group that are shown at first. */
const few = 6;

export const entityFields = { person: 'person', organization: 'org', event: 'event' } as const;

interface FacetProps {
  count: number;
  chosen: boolean;
  children: ComponentChildren;
  onClick(): void;
}

function Facet({ count, chosen, children, onClick }: FacetProps) {
  return (
    <li>
      <button type="button" class="facet" aria-pressed={chosen} onClick={onClick}>
        {children}
        <Tally short={count} text={i18n.t('common.articleCount', count)} />
      </button>
    </li>
  );
}

interface GroupProps<T> {
  title: string;
  values: readonly T[];
  render(value: T): ComponentChildren;
}

function Group<T>({ title, values, render }: GroupProps<T>) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  return (
    <section class="facet-group">
      <h2 class="label">{title}</h2>
      <ul>{(all ? values : values.slice(0, few)).map(render)}</ul>
      {values.length > few && (
        <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('manager.less') : i18n.t('manager.moreOf', values.length - few)}
        </button>
      )}
    </section>
  );
}

/** Ways to narrow a search: each is a field of the query, written into it and taken out again. */
export function SearchFacets({ text, facets, onText }: SearchFacetsProps) {
  const toggle = (term: FieldTerm) => ({
    chosen: hasTerm(text, term),
    onClick: () => onText(toggleTerm(text, term)),
  });
  return (
    <>
      <Group
        title={i18n.t('search.mentioned')}
        values={facets.entities}
        render={({ name, type, count }) => (
          <Facet
            key={`${type} ${name}`}
            count={count}
            {...toggle({ field: entityFields[type], value: name })}
          >
            <span class={`kind kind-${type}`}>
              <KindIcon type={type} />
            </span>
            <bdi>{name}</bdi>
          </Facet>
        )}
      />
      <Group
        title={i18n.t('search.publishers')}
        values={facets.sources}
        render={({ value, count }) => (
          <Facet key={value} count={count} {...toggle({ field: 'source', value })}>
            <bdi>{value}</bdi>
          </Facet>
        )}
      />
      <Group
        title={i18n.t('search.years')}
        values={facets.years}
        render={({ year, count }) => {
          const dates = { from: String(year), before: String(year + 1) };
          const chosen =
            hasTerm(text, { field: 'after', value: dates.from }) &&
            hasTerm(text, { field: 'before', value: dates.before });
          return (
            <Facet
              key={year}
              count={count}
              chosen={chosen}
              onClick={() => onText(withDates(text, chosen ? {} : dates))}
            >
              {year}
            </Facet>
          );
        }}
      />
    </>
  );
}
