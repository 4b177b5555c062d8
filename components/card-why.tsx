import { i18n } from '#i18n';
import { reasonText } from './reason-text.ts';

interface CardWhyProps {
  /** Absent until asked for. */
  reasons?: readonly string[];
  onWhy(): void;
}

/** Why a name on the page was taken for this entity. */
export function CardWhy({ reasons, onWhy }: CardWhyProps) {
  return (
    <div class="reasons">
      <button type="button" class="text-button" aria-expanded={reasons !== undefined} onClick={onWhy}>
        {i18n.t('card.why')}
      </button>
      {reasons && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reasonText(reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
