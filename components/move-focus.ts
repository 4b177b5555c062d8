const forward: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Arrow keys walk from the field through the results and back, as in a listbox; every result stays a link that Tab
 * reaches too. True when the key was taken.
 */
export function moveFocus(
  event: KeyboardEvent,
  field: HTMLElement | null,
  area: HTMLElement | null,
): boolean {
  const step = forward[event.key];
  if (!step || !field || !area || event.ctrlKey || event.metaKey || event.altKey) return false;
  const stops = [field, ...area.querySelectorAll<HTMLElement>('[data-result]')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = stops[at + step];
  if (at < 0 || !next) return false;
  event.preventDefault();
  next.focus();
  return true;
}
