import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { moveFocus } from './move-focus.ts';

/** Arrow keys between a field and the results in an area, for as long as the view stands. */
export function useArrowKeys(
  field: RefObject<HTMLElement | null>,
  area: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent) => moveFocus(event, field.current, area.current);
    document.addEventListener('keydown', onKey, { signal: controller.signal });
    return () => controller.abort();
  }, [field, area]);
}
