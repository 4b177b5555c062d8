import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type HighlightColor, highlightColors } from '../core/annotations/annotation.ts';

const names = {
  yellow: 'colors.yellow',
  green: 'colors.green',
  blue: 'colors.blue',
  pink: 'colors.pink',
  violet: 'colors.violet',
} as const satisfies Record<HighlightColor, string>;

export const colorName = (color: HighlightColor): string => i18n.t(names[color]);

/** A bar in the hue and the form of a colour; says nothing to a screen reader. */
export const Swatch = ({ color }: { color: HighlightColor }) => (
  <span class={`swatch swatch-${color}`} aria-hidden="true" />
);

interface ColorChoiceProps {
  /** Absent: none of them yet. */
  chosen?: HighlightColor;
  onChoose(color: HighlightColor): void;
}

/** One of the five, each with its name. */
export function ColorChoice({ chosen, onChoose }: ColorChoiceProps) {
  const name = useId();
  return (
    <fieldset class="color-choice">
      <legend class="visually-hidden">{i18n.t('colors.label')}</legend>
      {highlightColors.map((color) => (
        <label key={color}>
          <input type="radio" name={name} checked={color === chosen} onChange={() => onChoose(color)} />
          <Swatch color={color} />
          {colorName(color)}
        </label>
      ))}
    </fieldset>
  );
}
