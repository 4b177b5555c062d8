import { i18n } from '#i18n';
import { CloseIcon } from './icons.tsx';

/** Closes what it stands in; `class` for its place there. */
export function CloseButton({ onClose, class: place = '' }: { onClose: () => void; class?: string }) {
  return (
    <button
      type="button"
      class={`icon-button ${place}`.trim()}
      aria-label={i18n.t('common.close')}
      onClick={onClose}
    >
      <CloseIcon />
    </button>
  );
}
