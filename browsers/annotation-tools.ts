import type { Page } from 'playwright-core';
import {
  type AccessibleNode,
  allNodes,
  centreOf,
  findNode,
  readAccessibilityTree,
} from './accessibility-tree.ts';

/** ms between two looks at the page. */
const pollEvery = 50;
const patience = 8_000;

export const annotationColors = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;

/** An annotation that is painted on a page. */
export interface PaintedAnnotation {
  color: (typeof annotationColors)[number] | 'focus';
  text: string;
  /** CSS pixels of the viewport: the middle of its first line. */
  x: number;
  y: number;
}

/** What stands in the CSS highlights of annotations, in order of place. */
export function readPaintedAnnotations(page: Page): Promise<PaintedAnnotation[]> {
  return page.evaluate((colors) => {
    const painted = colors.flatMap((color) =>
      [...(CSS.highlights.get(`backfile-annotation-${color}`) ?? [])].flatMap((range) => {
        if (!range.startContainer.isConnected) return [];
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { x, y, width, height } = live.getClientRects()[0] ?? live.getBoundingClientRect();
        return [{ color, text: live.toString(), x: x + width / 2, y: y + height / 2 }];
      }),
    );
    return painted.sort((a, b) => a.y - b.y || a.x - b.x);
  }, annotationColors);
}

async function until<T>(look: () => Promise<T | null>, told: () => Promise<string>): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(await told());
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

/** Waits until exactly this text is painted as an annotation. Throws with what is painted instead. */
export function waitForAnnotation(page: Page, text: string): Promise<PaintedAnnotation> {
  return until(
    async () => (await readPaintedAnnotations(page)).find((painted) => painted.text === text) ?? null,
    async () =>
      `“${text}” is not painted as an annotation; painted: ${JSON.stringify(await readPaintedAnnotations(page))}`,
  );
}

/**
 * Selects a text with the real pointer: pressed at its first letter, let go after its last. ` >>> ` in the selector leads
 * from a host into its shadow tree.
 */
export async function selectText(page: Page, selector: string, text: string): Promise<void> {
  const ends = await page.evaluate(
    ([where, what]) => {
      const into = (tree: ParentNode | null, path: string[]): Element | null => {
        const [first = '', ...rest] = path;
        const found = tree?.querySelector(first) ?? null;
        return rest.length > 0 ? into(found?.shadowRoot ?? null, rest) : found;
      };
      const element = into(document, where.split(' >>> '));
      if (!element) throw new Error(`There is no ${where}`);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text); // SHOW_TEXT
      const whole = nodes.map(({ data }) => data).join('');
      const start = whole.indexOf(what);
      if (start < 0) throw new Error(`“${what}” is not in ${where}`);
      const place = (at: number, isEnd: boolean): [Text, number] => {
        let before = 0;
        for (const node of nodes) {
          const reaches = before + node.data.length;
          if (isEnd ? at <= reaches : at < reaches) return [node, at - before];
          before = reaches;
        }
        throw new Error('beyond the text');
      };
      const range = document.createRange();
      range.setStart(...place(start, false));
      range.setEnd(...place(start + what.length, true));
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const first = boxes[0] as DOMRect; // the text was found
      const last = boxes.at(-1) as DOMRect;
      return {
        from: { x: first.left + 0.5, y: first.top + first.height / 2 },
        to: { x: last.right - 0.5, y: last.top + last.height / 2 },
      };
    },
    [selector, text] as const,
  );
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 6 });
  await page.mouse.up();
}

/** What of ours is on the page: the toolbar on a selection, or a card. */
export async function readOurs(page: Page, role: 'toolbar' | 'dialog'): Promise<AccessibleNode | null> {
  return findNode(await readAccessibilityTree(page), role);
}

/** Waits for a button, field or text of ours. Roles as in the accessibility tree. */
export function waitForOurs(page: Page, role: string, name: RegExp): Promise<AccessibleNode> {
  const ours = (tree: AccessibleNode) =>
    allNodes(tree).find((node) => node.role === role && name.test(node.name)) ?? null;
  return until(
    async () => ours(await readAccessibilityTree(page)),
    async () => {
      const names = allNodes(await readAccessibilityTree(page)).map((node) => `${node.role} “${node.name}”`);
      return `There is no ${role} ${name}; there are ${names.slice(0, 80).join(', ')}`;
    },
  );
}

/** Waits for a button of ours and clicks it with the real pointer. */
export async function clickOurs(page: Page, role: string, name: RegExp): Promise<void> {
  const node = await waitForOurs(page, role, name);
  const { x, y } = await centreOf(page, node);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.click(x, y);
}

/** Selects a text and saves it in a colour; resolves when the tools say that it is saved. */
export async function annotate(page: Page, selector: string, text: string, color = 'Yellow'): Promise<void> {
  await selectText(page, selector, text);
  await clickOurs(page, 'button', new RegExp(`Highlight: ${color}`));
  await waitForOurs(page, 'StaticText', /^Saved$/);
}
