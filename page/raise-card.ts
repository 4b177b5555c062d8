import type { PageClient } from '../archive/contract.ts';
import type { CardAnchor, OpenCard } from './card-contract.ts';

/** CSS px of a frame's window below which a card in it would show next to nothing. */
const LEAST_HEIGHT = 260;
const LEAST_WIDTH = 280;

/** Whether the window is a frame in which a card has no room. */
export const hasNoRoom = (window: Window | null): boolean =>
  window !== null &&
  window.top !== window &&
  (window.innerHeight < LEAST_HEIGHT || window.innerWidth < LEAST_WIDTH);

export interface RaiseOptions {
  client: Pick<PageClient, 'raiseCard' | 'dropCard'>;
  anchor: CardAnchor;
  company: Record<string, number>;
  takeFocus: boolean;
}

/** Has the top frame show the card of a name; null when it cannot. */
export async function raiseCard(options: RaiseOptions): Promise<OpenCard | null> {
  const { client, anchor, company, takeFocus } = options;
  const { entityId, surface, near } = anchor;
  const rect = anchor.boxOf();
  const window = near.ownerDocument?.defaultView;
  if (!rect || !window) return null;
  const box = { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
  const direct = window.parent === window.top;
  const answer = await client.raiseCard({ entityId, surface, company, box, direct, takeFocus });
  if (!answer.ok || !answer.value.shown) return null;
  return { show: () => {}, focus: () => {}, close: () => void client.dropCard() };
}
