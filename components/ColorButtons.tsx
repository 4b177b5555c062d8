import { i18n } from '#i18n';
import { type HighlightColor, highlightColors } from '../core/annotations/annotation.ts';
import { colorName } from './ColorChoice.tsx';

/** A colour as it is told apart without colour: the letter of its name over the line that it is underlined with. */
export function ColorMark({ color }: { color: HighlightColor }) {
  return (
    <span class={`color-mark color-${color}`} aria-hidden="true">
      {colorName(color).charAt(0)}
    </span>
  );
}

interface ColorButtonsProps {
  /** Absent: none is chosen yet. */
  chosen?: HighlightColor;
  disabled?: boolean;
  onChoose(color: HighlightColor): void;
}

/** Five buttons, one for each colour of highlights. */
export function ColorButtons({ chosen, disabled, onChoose }: ColorButtonsProps) {
  return highlightColors.map((color) => (
    <button
      key={color}
      type="button"
      class="color-button"
      aria-pressed={chosen === undefined ? undefined : color === chosen}
      aria-label={i18n.t('annotate.highlightIn', { color: colorName(color) })}
      title={colorName(color)}
      disabled={disabled}
      onClick={() => onChoose(color)}
    >
      <ColorMark color={color} />
    </button>
  ));
}
