import { useId } from 'preact/hooks';

export interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface ChoiceGroupProps<T extends string> {
  legend: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose(value: T): void;
}

/** One of several, each with a sentence on what it does. */
export function ChoiceGroup<T extends string>({ legend, choices, chosen, onChoose }: ChoiceGroupProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice-group">
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint }) => (
        <div key={value} class="choice-row">
          <input
            type="radio"
            id={`${name}-${value}`}
            name={name}
            checked={value === chosen}
            aria-describedby={hint ? `${name}-${value}-hint` : undefined}
            onChange={() => onChoose(value)}
          />
          <label for={`${name}-${value}`}>{label}</label>
          {hint && (
            <p class="hint" id={`${name}-${value}-hint`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
