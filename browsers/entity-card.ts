import type { Page } from 'playwright-core';
import {
  type AccessibleNode,
  allNodes,
  centreOf,
  findNode,
  readAccessibilityTree,
  spokenText,
} from './accessibility-tree.ts';
import type { PaintedName } from './painted-names.ts';

/** ms between two looks at the page. */
const pollEvery = 50;

/**
 * The card on a page as a screen reader meets it, or null when none is open. Its shadow root is closed. It is the
 * last dialog: it may stand inside one of the page's own.
 */
export async function readCard(page: Page): Promise<AccessibleNode | null> {
  const tree = await readAccessibilityTree(page);
  return (tree && allNodes(tree).findLast(({ role }) => role === 'dialog')) ?? null;
}

/** Rests the real pointer on a painted name; it comes from a little way off, as a hand does. */
export async function hoverName(page: Page, name: PaintedName): Promise<void> {
  const x = name.x + name.width / 2;
  const y = name.y + name.height / 2;
  await page.mouse.move(x + 40, y + 60);
  await page.mouse.move(x, y, { steps: 4 });
}

/** Waits for an open card of this name that has its content. Throws with what is there instead. */
export async function waitForCard(page: Page, name: RegExp, timeout = 8_000): Promise<AccessibleNode> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const card = await readCard(page);
    if (card && name.test(card.name)) return card;
    if (Date.now() > deadline) {
      const there = card ? `a card “${card.name}”: ${spokenText(card)}` : 'no card';
      throw new Error(`No card ${name} after ${timeout} ms; there is ${there}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

/** Waits until no card is open. */
export async function waitForNoCard(page: Page, timeout = 5_000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (await readCard(page)) {
    if (Date.now() > deadline) throw new Error(`The card is still open after ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

/** Clicks a button or link of an open card with the real pointer. */
export async function clickInCard(page: Page, node: AccessibleNode): Promise<void> {
  const { x, y } = await centreOf(page, node);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.click(x, y);
}

/** The archived articles that a card lists: what opens the reader. */
export function articlesOf(card: AccessibleNode): AccessibleNode[] {
  const items = allNodes(card).filter(({ role }) => role === 'listitem');
  return items.flatMap((item) => findNode(item, 'button') ?? findNode(item, 'link') ?? []);
}
