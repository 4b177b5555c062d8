import { i18n } from '#i18n';
import { dayOf } from './Moment.tsx';
import { EmptyState } from './view-states.tsx';

/** A row that could not be read (archive/db.ts). */
export interface DamagedShown {
  id: string;
  row: unknown;
  reason: string;
  foundAt: number;
}

interface DamagedViewProps {
  rows: readonly DamagedShown[];
  onExport(): void;
  onRemove(ids: string[]): void;
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
            {rows.map(({ id, row, reason, foundAt }) => (
              <li key={id} class="damaged-row">
                <p class="hint">{i18n.t('manager.damagedReason', { date: dayOf(foundAt), reason })}</p>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
                <pre tabIndex={0}>{JSON.stringify(row, null, 2)}</pre>
                <button type="button" class="text-button" onClick={() => onRemove([id])}>
                  {i18n.t('manager.damagedRemove')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
