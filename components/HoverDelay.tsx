import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

interface HoverDelayProps {
  /** ms */
  delay: number;
  onChange(delay: number): void;
}

/** ms. Half a second is what readers of reference works are used to; slower hands need more. */
const delays = [250, 500, 750, 1_000, 1_500, 2_000, 3_000];

function seconds(delay: number): string {
  return i18n.t('settings.seconds', { number: (delay / 1000).toLocaleString(i18n.t('common.locale')) });
}

/** How long the pointer must rest. A value set elsewhere is kept in the list. */
export function HoverDelay({ delay, onChange }: HoverDelayProps) {
  const id = useId();
  const offered = [...new Set([...delays, delay])].sort((a, b) => a - b);
  return (
    <div class="field-row">
      <label for={id}>{i18n.t('settings.hoverDelay')}</label>
      <select
        id={id}
        class="field"
        value={String(delay)}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {offered.map((one) => (
          <option key={one} value={String(one)}>
            {seconds(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
