import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ErrorCode } from '../archive/contract.ts';

/** Nothing to show, and why; `children` offer what to do about it. */
export function EmptyState({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="state state-empty">
      <p>{text}</p>
      {children}
    </div>
  );
}

const errorTexts = {
  'bad-message': 'errors.internal',
  'not-allowed': 'errors.notAllowed',
  'not-installed': 'errors.notInstalled',
  'not-found': 'errors.notFound',
  storage: 'errors.storage',
  'storage-full': 'errors.storageFull',
  'storage-blocked': 'errors.storageBlocked',
  internal: 'errors.internal',
  'no-answer': 'errors.noAnswer',
  'extension-gone': 'errors.noAnswer',
} as const satisfies Record<ErrorCode, string>;

export function errorText(code: ErrorCode): string {
  return i18n.t(errorTexts[code]);
}

/** What went wrong, in words, and a way to try again where there is one. */
export function ErrorState({ code, onRetry }: { code: ErrorCode; onRetry?(): void }) {
  return (
    <div class="state state-error" role="alert">
      <p>{errorText(code)}</p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {i18n.t('common.tryAgain')}
        </button>
      )}
    </div>
  );
}

/** Keeps the place of what is coming with a few grey lines. They are drawn late, so quick answers never flicker. */
export function Loading() {
  return (
    <div class="state state-loading" role="status">
      <span class="visually-hidden">{i18n.t('common.loading')}</span>
      <span class="line" aria-hidden="true" />
      <span class="line" aria-hidden="true" />
      <span class="line" aria-hidden="true" />
    </div>
  );
}

interface ProgressProps {
  label: string;
  done: number;
  /** Absent or 0: how much there is to do is not known. */
  total?: number;
}

/** Work under way. */
export function Progress({ label, done, total }: ProgressProps) {
  return (
    <div class="state state-progress">
      <label>
        {label}
        <progress value={total ? done : undefined} max={total || undefined} />
      </label>
    </div>
  );
}
