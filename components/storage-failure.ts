import { i18n } from '#i18n';

const texts = {
  full: 'manager.fullStorage',
  blocked: 'manager.blockedStorage',
  newer: 'manager.newerStorage',
  failed: 'manager.failedStorage',
} as const;

/** Why something was not stored, in words that say what to do. The error's class belongs to the archive. */
export function storageFailure(error: unknown): string {
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : '';
  return i18n.t(texts[reason as keyof typeof texts] ?? 'errors.internal');
}
