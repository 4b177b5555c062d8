import { i18n } from '#i18n';
import type { ErrorCode } from '../archive/contract.ts';

const reasons = {
  'bad-message': 'annotate.failedInside',
  'not-allowed': 'annotate.failedPrivate',
  'not-installed': 'annotate.failedInside',
  'not-found': 'annotate.failedGone',
  storage: 'annotate.failedStorage',
  'storage-full': 'manager.fullStorage',
  'storage-blocked': 'manager.blockedStorage',
  internal: 'annotate.failedInside',
  'no-answer': 'annotate.failedSilent',
  'extension-gone': 'annotate.failedUpdated',
} as const satisfies Record<ErrorCode, string>;

/** Says that an annotation was not stored, and why. What was written stays where it is. */
export function AnnotationError({ code }: { code: ErrorCode | 'no-text' }) {
  const reason = code === 'no-text' ? i18n.t('annotate.failedText') : i18n.t(reasons[code]);
  return (
    <p class="annotation-error" role="alert">
      {i18n.t('annotate.notSaved')} {reason}
    </p>
  );
}
