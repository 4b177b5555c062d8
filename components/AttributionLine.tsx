import { i18n } from '#i18n';
import type { ArticleHead } from '../core/model.ts';
import { type AttributionField, type AttributionPart, attributionParts } from './attribution-parts.ts';
import { DateLabel } from './DateLabel.tsx';

const fieldNames = {
  publisher: 'common.publisher',
  author: 'common.author',
  date: 'common.date',
} as const;

/** "publisher and author not stated" */
function absentText(absent: readonly AttributionField[]): string {
  const names = absent.map((field) => i18n.t(fieldNames[field]));
  const list = new Intl.ListFormat(i18n.t('common.locale'), { type: 'conjunction' }).format(names);
  return i18n.t('common.notStated', { fields: list });
}

function Part({ part }: { part: AttributionPart }) {
  if (part.field === 'absent') return <span class="absent">{absentText(part.absent)}</span>;
  return (
    <span class={part.field}>
      {part.field === 'date' ? <DateLabel date={part.value} /> : <bdi>{part.value}</bdi>}
      {part.inferred && <span class="inferred"> {i18n.t('common.inferred')}</span>}
    </span>
  );
}

/** Who says it and when, in one line: nothing of an article is shown without it. */
export function AttributionLine({ article }: { article: ArticleHead }) {
  return (
    <p class="attribution">
      {attributionParts(article).map((part) => (
        <Part key={part.field} part={part} />
      ))}
    </p>
  );
}
