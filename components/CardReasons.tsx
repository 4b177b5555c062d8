import { i18n } from '#i18n';
import { reasonText } from './reason-text.ts';

/** Why a name on the page was taken for this entity; `reasons` are the codes of the recognizer. */
export function CardReasons({ reasons }: { reasons: readonly string[] }) {
  const texts = [...new Set(reasons.map(reasonText))];
  return (
    <div class="reasons" role="status">
      <p class="label">{i18n.t('card.whyTitle')}</p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
