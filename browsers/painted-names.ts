import type { Page } from 'playwright-core';

export const paintedKinds = ['person', 'organization', 'event'] as const;
export type PaintedKind = (typeof paintedKinds)[number];

/** A name that the extension has painted; the box is in CSS pixels of the viewport. */
export interface PaintedName {
  kind: PaintedKind;
  text: string;
  /** A field or code that it stands in, by the element's name. */
  inside: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** ms between two looks at the page. */
const pollEvery = 50;

/** What stands in the named CSS highlights of the page, in order of place. */
export function readPaintedNames(page: Page): Promise<PaintedName[]> {
  return page.evaluate((kinds) => {
    // Static ranges have neither text nor boxes. One that the page has just outdated is about to be repainted.
    const toLive = (range: AbstractRange): Range[] => {
      const live = new Range();
      try {
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.collapsed || !live.startContainer.isConnected ? [] : [live];
      } catch {
        return [];
      }
    };
    const names = kinds.flatMap((kind) =>
      [...(CSS.highlights.get(`backfile-${kind}`) ?? [])].flatMap(toLive).map((live) => {
        const { x, y, width, height } = live.getClientRects()[0] ?? live.getBoundingClientRect();
        const inside =
          live.startContainer.parentElement?.closest('pre, code, textarea, input')?.localName ?? null;
        return { kind, text: live.toString(), inside, x, y, width, height };
      }),
    );
    return names.sort((a, b) => a.y - b.y || a.x - b.x);
  }, paintedKinds);
}

/** The text of the name that the keyboard or the popup has led to, or null. */
export function readFocusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('backfile-focus') ?? [];
    if (!range) return null;
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

export interface Wait {
  /** ms; default 10 000. */
  timeout?: number;
}

/** Waits until a name whose text this is has been painted, and gives it. Throws with what is painted instead. */
export async function waitForPainted(
  page: Page,
  text: string,
  { timeout = 10_000 }: Wait = {},
): Promise<PaintedName> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const names = await readPaintedNames(page);
    const found = names.find((name) => name.text === text);
    if (found) return found;
    if (Date.now() > deadline) {
      const others = names.map((name) => name.text).join(', ') || 'nothing';
      throw new Error(`“${text}” is not painted on ${page.url()} after ${timeout} ms; painted: ${others}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

/** Waits until the painted names have stayed the same for `rest` ms, and gives them. */
export async function waitForRest(
  page: Page,
  rest = 600,
  { timeout = 15_000 }: Wait = {},
): Promise<PaintedName[]> {
  const deadline = Date.now() + timeout;
  let last = '';
  let since = Date.now();
  for (;;) {
    const names = await readPaintedNames(page);
    const now = names.map(({ kind, text }) => `${kind} ${text}`).join('\n');
    if (now !== last) {
      last = now;
      since = Date.now();
    }
    if ((names.length > 0 && Date.now() - since >= rest) || Date.now() > deadline) return names;
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

declare global {
  interface Window {
    /** ms from DOMContentLoaded to the first painted name; set by `watchFirstPaint`. */
    firstPaintedName?: number;
  }
}

/**
 * Makes every page of the context measure the time to its first painted name. The look is taken every 4 ms, so a
 * figure is up to 4 ms too high.
 */
export async function watchFirstPaint(page: Page): Promise<void> {
  await page.addInitScript((kinds) => {
    const isPainted = () => kinds.some((kind) => (CSS.highlights.get(`backfile-${kind}`)?.size ?? 0) > 0);
    addEventListener('DOMContentLoaded', () => {
      const loaded = performance.now();
      const look = () => {
        if (isPainted()) window.firstPaintedName = performance.now() - loaded;
        else setTimeout(look, 4);
      };
      look();
    });
  }, paintedKinds);
}

/** ms from DOMContentLoaded to the first painted name, or null when there is none so far. */
export async function firstPaintTime(page: Page): Promise<number | null> {
  return (await page.evaluate(() => window.firstPaintedName)) ?? null;
}
