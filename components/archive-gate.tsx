import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ArchiveStatus } from '../archive/contract.ts';
import { Progress } from './view-states.tsx';

interface ArchiveGateProps {
  /** Null: not known yet. */
  status: ArchiveStatus | null;
  onInstall(): void;
  children: ComponentChildren;
}

/** Shows what stands behind it once the archive is there; until then, what is being done about it. */
export function ArchiveGate({ status, onInstall, children }: ArchiveGateProps) {
  // Nothing for the few ms of the first question, or it would flash at every opening.
  if (status === null) return null;
  if (status.state === 'ready') return <>{children}</>;
  if (status.state === 'failed') {
    return (
      <div class="state state-error" role="alert">
        <p>{i18n.t('popup.installFailed', { reason: status.message })}</p>
        <button type="button" class="button" onClick={onInstall}>
          {i18n.t('common.tryAgain')}
        </button>
      </div>
    );
  }
  const { done, total } = status.state === 'installing' ? status : { done: 0, total: 0 };
  return <Progress label={i18n.t('reader.installing')} done={done} total={total} />;
}
