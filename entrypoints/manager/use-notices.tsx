import { useEffect, useState } from 'preact/hooks';
import { type BackupPlan, changePlan, readPlan } from '../../archive/backup-plan.ts';
import { forgetReport, type KeeperReport, watchReport } from '../../archive/keeper.ts';
import { BackupOffer, KeeperNotice } from '../../components/keeper-notices.tsx';
import { backupByHand } from './BackupPage.tsx';

/** ms after "not now" in which the offer is not made again. */
const offerPause = 30 * 24 * 60 * 60 * 1000;

const isOffered = ({ every, last, declined }: BackupPlan, now: number): boolean =>
  every === 'never' && last === null && (declined === null || now - declined > offerPause);

/** What the reader should know above all else: what was lost and is back, and that only a file survives uninstalling. */
export function useNotices(annotations: number, withOffer: boolean) {
  const [report, setReport] = useState<KeeperReport | null>(null);
  const [plan, setPlan] = useState<BackupPlan | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    watchReport(setReport, controller.signal);
    readPlan().then(setPlan, console.error);
    return () => controller.abort();
  }, []);
  const change = (work: Promise<BackupPlan>) => work.then(setPlan, console.error);
  return (
    <>
      {report && <KeeperNotice news={report} onSeen={() => forgetReport().catch(console.error)} />}
      {withOffer && plan && annotations > 0 && isOffered(plan, Date.now()) && (
        <BackupOffer
          onBackup={() => change(backupByHand())}
          onLater={() => change(changePlan({ declined: Date.now() }))}
        />
      )}
    </>
  );
}
