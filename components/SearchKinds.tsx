import { i18n } from '#i18n';
import { toggleTerm, withoutFields } from '../core/search/edit-query.ts';
import { type SearchKind, searchKinds } from '../core/search/query.ts';

interface SearchKindsProps {
  text: string;
  /** The kind that is looked through alone. */
  only?: SearchKind;
  /** How many were found; absent for kinds that were not looked for, or not yet. */
  counts: Partial<Record<SearchKind, number>>;
  onText(text: string): void;
}

const titles = {
  articles: 'common.articles',
  names: 'search.names',
  notes: 'search.notes',
} as const satisfies Record<SearchKind, string>;

/** All kinds of result or one alone: `in:notes` in the query. */
export function SearchKinds({ text, only, counts, onText }: SearchKindsProps) {
  const all = withoutFields(text, ['in']);
  return (
    <fieldset class="search-kinds" aria-label={i18n.t('search.kinds')}>
      <button type="button" aria-pressed={only === undefined} onClick={() => onText(all)}>
        {i18n.t('reader.everyKind')}
      </button>
      {searchKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={only === kind}
          onClick={() => onText(only === kind ? all : toggleTerm(all, { field: 'in', value: kind }))}
        >
          {i18n.t(titles[kind])}
          {counts[kind] !== undefined && <span class="tally">{counts[kind]}</span>}
        </button>
      ))}
    </fieldset>
  );
}
