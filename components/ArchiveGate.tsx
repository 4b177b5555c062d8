import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ArchiveFailure, ArchiveStatus } from '../archive/contract.ts';
import { errorText, Loading, Progress } from './view-states.tsx';

interface ArchiveGateProps {
  /** Null: not known yet. */
  status: ArchiveStatus | null;
  onInstall(): void;
  children: ComponentChildren;
}

/** What the reader can do about it; all other failures have the words of any call. */
const remedies = {
  'damaged-pack': 'popup.damagedPack',
  'storage-full': 'manager.fullStorage',
  'storage-blocked': 'manager.blockedStorage',
} as const;

const hasRemedy = (code: ArchiveFailure): code is keyof typeof remedies => code in remedies;

function Failed({ code, onInstall }: { code: ArchiveFailure; onInstall(): void }) {
  return (
    <div class="state state-error" role="alert">
      <p>{i18n.t('popup.installFailed')}</p>
      <p>{hasRemedy(code) ? i18n.t(remedies[code]) : errorText(code)}</p>
      <button type="button" class="button" onClick={onInstall}>
        {i18n.t('common.tryAgain')}
      </button>
    </div>
  );
}

/** Shows what stands behind it once the archive is there; until then, what is being done about it. */
export function ArchiveGate({ status, onInstall, children }: ArchiveGateProps) {
  if (status === null) return <Loading />;
  if (status.state === 'ready') return <>{children}</>;
  if (status.state === 'failed') return <Failed code={status.code} onInstall={onInstall} />;
  const { done, total } = status.state === 'installing' ? status : { done: 0, total: 0 };
  return <Progress label={i18n.t('reader.installing')} done={done} total={total} />;
}
