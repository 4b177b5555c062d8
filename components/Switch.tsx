import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  on: boolean;
  disabled?: boolean;
  /** What it does, in a sentence under the label. */
  hint?: ComponentChildren;
  children: ComponentChildren;
  onChange(on: boolean): void;
}

/** One thing that is on or off, told by position and shape as well as by colour. */
export function Switch({ on, disabled, hint, children, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch-row">
      <div class="switch-text">
        <label for={id}>{children}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
