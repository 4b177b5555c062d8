import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { ExportChoice, type ExportFormat } from './BulkBar.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { dayOf } from './Moment.tsx';

const failureTexts = {
  permission: 'manager.planNoPermission',
  unsupported: 'manager.planUnsupported',
  slow: 'manager.planSlow',
  'not-made': 'manager.planNotMade',
} as const;

/** When backups are made (archive/backup-plan.ts). */
export interface PlanShown {
  every: 'never' | 'day' | 'week' | 'month';
  last: { at: number; annotations: number } | null;
  failure: { at: number; reason: keyof typeof failureTexts | 'browser'; message: string } | null;
}

interface BackupViewProps {
  plan: PlanShown;
  /** Whether the browser promised not to evict; null: it did not say yet. */
  persisted: boolean | null;
  /** What came of the last thing done here. */
  said?: string;
  canExport: boolean;
  /** The file is being written: how far it is. */
  busy?: ComponentChildren;
  /** Where a file is chosen and previewed. */
  restore: ComponentChildren;
  onBackup(): void;
  onPlan(every: PlanShown['every']): void;
  onExport(format: ExportFormat): void;
}

function lastText({ last }: PlanShown): string {
  if (!last) return i18n.t('manager.backupNone');
  return i18n.t('manager.backupMade', {
    date: dayOf(last.at),
    count: i18n.t('manager.count', last.annotations),
  });
}

function failureText({ at, reason, message }: NonNullable<PlanShown['failure']>): string {
  const text = i18n.t('manager.planFailed', { date: dayOf(at) });
  const why =
    reason === 'browser' ? i18n.t('manager.planBrowser', { message }) : i18n.t(failureTexts[reason]);
  return `${text} ${why}`;
}

/** How annotations are kept, and the file that survives what the browser does not. */
export function BackupView(props: BackupViewProps) {
  const { plan, persisted, said, canExport, busy, restore, onBackup, onPlan, onExport } = props;
  return (
    <div class="manager-page">
      <h1>{i18n.t('manager.backup')}</h1>
      <section class="manager-section">
        <p>{i18n.t('manager.backupLost')}</p>
        {busy || (
          <button type="button" class="button button-main" onClick={onBackup}>
            {i18n.t('manager.backupNow')}
          </button>
        )}
        <p class="hint" role="status">
          {said ?? lastText(plan)}
        </p>
        <p class="hint">{i18n.t('manager.backupHolds')}</p>
        {persisted !== null && (
          <p class="hint">{i18n.t(persisted ? 'manager.persisted' : 'manager.notPersisted')}</p>
        )}
      </section>
      <section class="manager-section">
        <ChoiceGroup
          legend={i18n.t('manager.planTitle')}
          chosen={plan.every}
          choices={[
            { value: 'never', label: i18n.t('manager.never') },
            { value: 'day', label: i18n.t('manager.everyDay') },
            { value: 'week', label: i18n.t('manager.everyWeek') },
            { value: 'month', label: i18n.t('manager.everyMonth') },
          ]}
          onChoose={onPlan}
        />
        <p class="hint">{i18n.t('manager.planHint')}</p>
        {plan.failure && <p class="state-error">{failureText(plan.failure)}</p>}
      </section>
      <section class="manager-section">
        <h2 class="section-title">{i18n.t('manager.restoreTitle')}</h2>
        <p class="hint">{i18n.t('manager.restoreHint')}</p>
        {restore}
      </section>
      {canExport && (
        <section class="manager-section">
          <h2 class="section-title">{i18n.t('manager.exportTitle')}</h2>
          <p class="hint">{i18n.t('manager.exportHint')}</p>
          <ExportChoice onExport={onExport} />
        </section>
      )}
    </div>
  );
}
