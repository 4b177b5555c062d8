import type { ComponentChildren } from 'preact';

interface CheckRowProps {
  on: boolean;
  disabled?: boolean;
  children: ComponentChildren;
  onChange(on: boolean): void;
}

/** One choice among some that may all be made. */
export function CheckRow({ on, disabled, children, onChange }: CheckRowProps) {
  return (
    <label class="check-row">
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
