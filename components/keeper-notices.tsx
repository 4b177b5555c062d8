import { i18n } from '#i18n';
import { managerHref } from './ReaderNav.tsx';

/** What the keeper of the annotations has to tell (archive/keeper.ts). */
export interface KeeperNews {
  restored: number;
  damaged: number;
  failure?: 'full' | 'blocked' | 'newer' | 'failed' | 'copy';
}

const failureTexts = {
  full: 'manager.fullStorage',
  blocked: 'manager.blockedStorage',
  newer: 'manager.newerStorage',
  failed: 'manager.failedStorage',
  copy: 'manager.reportCopy',
} as const satisfies Record<NonNullable<KeeperNews['failure']>, string>;

interface NoticeProps {
  news: KeeperNews;
  onSeen(): void;
}

/** What was lost and is back, or why annotations are not safe just now. */
export function KeeperNotice({ news: { restored, damaged, failure }, onSeen }: NoticeProps) {
  return (
    <div class={`notice${failure ? ' state-error' : ''}`} role="status">
      {restored > 0 && <p>{i18n.t('manager.reportRestored', restored)}</p>}
      {damaged > 0 && <p>{i18n.t('manager.reportDamaged', damaged)}</p>}
      {failure && <p>{i18n.t('manager.reportFailure', { reason: i18n.t(failureTexts[failure]) })}</p>}
      <button type="button" class="text-button" onClick={onSeen}>
        {i18n.t('manager.reportSeen')}
      </button>
    </div>
  );
}

interface OfferProps {
  onBackup(): void;
  onLater(): void;
}

/** Offers the only thing that survives uninstalling, as soon as there is something to lose. */
export function BackupOffer({ onBackup, onLater }: OfferProps) {
  return (
    <div class="notice">
      <p>{i18n.t('manager.offerText')}</p>
      <p class="annotation-actions">
        <button type="button" class="button" onClick={onBackup}>
          {i18n.t('manager.backupNow')}
        </button>
        <a class="text-button" href={`${managerHref}?view=backup`}>
          {i18n.t('manager.offerPlan')}
        </a>
        <button type="button" class="text-button" onClick={onLater}>
          {i18n.t('manager.offerLater')}
        </button>
      </p>
    </div>
  );
}
