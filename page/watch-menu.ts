import type { PageClient } from '../archive/contract.ts';
import type { Point } from './hit-test.ts';
import type { Painted } from './painted.ts';

export interface WatchMenuOptions {
  document: Document;
  signal: AbortSignal;
  client: Pick<PageClient, 'offerName'>;
  nameAt(point: Point): Painted | null;
}

/** The button that opens the browser's menu. */
const SECOND = 2;

/**
 * Tells the background on which name the browser's menu is about to open, so that it offers to open the entity. Told
 * as the button goes down: the menu opens when it comes up, or just after. Comes back with what was pressed last.
 */
export function watchMenu({ document, signal, client, nameAt }: WatchMenuOptions): () => Painted | null {
  let pressed: Painted | null = null;
  const onDown = (event: PointerEvent) => {
    const opensMenu = event.button === SECOND || (event.button === 0 && event.ctrlKey);
    if (!event.isTrusted || !opensMenu) return;
    const before = pressed;
    pressed = nameAt({ x: event.clientX, y: event.clientY });
    if (pressed || before) void client.offerName(pressed?.surface ?? null);
  };
  document.defaultView?.addEventListener('pointerdown', onDown, { capture: true, passive: true, signal });
  return () => pressed;
}
