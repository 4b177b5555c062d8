import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readStoredArchive } from '../../browsers/archive-state.ts';
import { type FirefoxRun, launchFirefox } from '../../browsers/launch-firefox.ts';
import { type PageServer, servePages } from '../../demo/serve-pages.ts';

const addonId = 'backfile@backfile.example';
const quote = 'light the lamps on the far shore';

const component = `<!doctype html><html lang="en"><title>Component</title><body style="padding: 80px; line-height: 2">
<p id="light">An introduction that stands in the page itself.</p><div id="host"></div><script>
  document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
    '<p>Every evening the ferryman rowed across to ${quote}.</p>';
</script></body></html>`;

let firefox: FirefoxRun;
let server: PageServer;

beforeAll(async () => {
  server = await servePages({ pages: { '/component': { body: component } } });
  firefox = await launchFirefox({ extension: inject('firefoxBuild'), addonId });
  await firefox.open(firefox.extensionUrl('manifest.json'));
  await firefox.until(readStoredArchive, 30_000);
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** The ends of the first line of a text, in the light tree or in that of the host. */
function endsOf(text: string): { from: { x: number; y: number }; to: { x: number; y: number } } | null {
  const root = document.getElementById('host')?.shadowRoot;
  for (const tree of [document.body, root]) {
    const walker = tree && document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    while (walker?.nextNode()) {
      const node = walker.currentNode as Text; // SHOW_TEXT
      const at = node.parentElement?.localName === 'p' ? node.data.indexOf(text) : -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      const y = top + height / 2;
      return { from: { x: left + 1, y }, to: { x: right, y } };
    }
  }
  return null;
}

/** Where the first colour of the open tools is. */
function colourOf(): { x: number; y: number } | null {
  const host: (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null =
    document.querySelector('[data-backfile-host]');
  const button = host?.openOrClosedShadowRoot?.querySelector('button');
  if (!button) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function paintedTexts(): string[] {
  const colors = ['yellow', 'green', 'blue', 'pink', 'violet'];
  return colors
    .flatMap((color) => [...(CSS.highlights.get(`backfile-annotation-${color}`) ?? [])])
    .map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
}

async function annotate(text: string) {
  await firefox.open(`${server.origin}/component`);
  const ends = await firefox.until(endsOf, 5_000, text);
  if (!ends) throw new Error(`“${text}” is not on the page`);
  await expect
    .poll(
      async () => {
        await firefox.drag(ends.from, ends.to);
        await new Promise((resolve) => setTimeout(resolve, 400));
        return firefox.evaluatePrivileged(colourOf);
      },
      { timeout: 15_000 },
    )
    .not.toBeNull();
  const colour = await firefox.evaluatePrivileged(colourOf);
  await firefox.click(colour?.x ?? 0, colour?.y ?? 0);
  await expect.poll(() => firefox.evaluate(paintedTexts), { timeout: 8_000 }).toContain(text);
}

test.each(['stands in the page itself', quote])(
  '%s: is annotated, and found after a reload',
  async (text) => {
    await annotate(text);
    await firefox.open(`${server.origin}/component`);
    await expect.poll(() => firefox.evaluate(paintedTexts), { timeout: 8_000 }).toContain(text);
  },
);
