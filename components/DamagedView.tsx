import { i18n } from '#i18n';
import { type Damage, type DamagedPart, damagedParts, damageOf } from '../core/annotations/damage.ts';
import { dayOf } from './Moment.tsx';
import { EmptyState } from './view-states.tsx';

/** A row that could not be read (archive/db.ts). */
export interface DamagedShown {
  id: string;
  row: unknown;
  foundAt: number;
}

interface DamagedViewProps {
  rows: readonly DamagedShown[];
  onExport(): void;
  onRemove(ids: string[]): void;
}

const partTexts = {
  id: 'damage.id',
  created: 'damage.created',
  page: 'damage.page',
  place: 'damage.place',
  color: 'damage.color',
  note: 'damage.note',
  tags: 'damage.tags',
  about: 'damage.about',
  deleted: 'damage.deleted',
  changes: 'damage.changes',
  earlier: 'damage.earlier',
} as const satisfies Record<DamagedPart, string>;

/** More parts than this say no more to a reader than that most of it is gone. */
const mostNamed = 4;

function wordsFor(parts: readonly DamagedPart[]): string {
  if (parts.length === 0) return i18n.t('damage.none');
  if (parts.length === damagedParts.length) return i18n.t('damage.all');
  if (parts.length > mostNamed) return i18n.t('damage.most');
  const list = new Intl.ListFormat(i18n.t('common.locale'), { type: 'conjunction' });
  return i18n.t('damage.some', { parts: list.format(parts.map((part) => i18n.t(partTexts[part]))) });
}

/** What a reader would know the entry by. */
function Remains({ quotation, note, title, url }: Damage) {
  return (
    <>
      {quotation !== '' && (
        <p class="annotation-quote">
          <bdi>{quotation}</bdi>
        </p>
      )}
      {note !== '' && <p class="note-text">{note}</p>}
      {(title || url) !== '' && (
        <p class="annotation-meta">
          <bdi class="annotation-page">{title || url}</bdi>
        </p>
      )}
    </>
  );
}

function DamagedRow({ row, foundAt, onRemove }: DamagedShown & { onRemove(): void }) {
  const damage = damageOf(row);
  return (
    <li class="damaged-row">
      <Remains {...damage} />
      <p class="hint">
        {wordsFor(damage.parts)} {i18n.t('manager.damagedFound', { date: dayOf(foundAt) })}
      </p>
      <details class="damaged-stored">
        <summary>{i18n.t('manager.damagedStored')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre tabIndex={0}>{JSON.stringify(row, null, 2)}</pre>
      </details>
      <button type="button" class="text-button" onClick={onRemove}>
        {i18n.t('manager.damagedRemove')}
      </button>
    </li>
  );
}

/** What had to be set aside, as it is: nothing is thrown away unseen. */
export function DamagedView({ rows, onExport, onRemove }: DamagedViewProps) {
  return (
    <div class="manager-page">
      <h1>{i18n.t('manager.damaged')}</h1>
      {rows.length === 0 ? (
        <EmptyState text={i18n.t('manager.damagedNone')} />
      ) : (
        <>
          <p>{i18n.t('manager.damagedHint')}</p>
          <p class="annotation-actions">
            <button type="button" class="button" onClick={onExport}>
              {i18n.t('manager.damagedExport')}
            </button>
            <button type="button" class="text-button" onClick={() => onRemove(rows.map(({ id }) => id))}>
              {i18n.t('manager.damagedRemoveAll')}
            </button>
          </p>
          <ul>
            {rows.map((shown) => (
              <DamagedRow key={shown.id} {...shown} onRemove={() => onRemove([shown.id])} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
