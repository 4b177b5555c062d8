import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readStoredArchive } from '../../browsers/archive-state.ts';
import { type FirefoxRun, launchFirefox } from '../../browsers/launch-firefox.ts';
import { type PageServer, servePages } from '../../demo/serve-pages.ts';

const body =
  '<!doctype html><html lang="en"><title>Log</title><body style="padding: 80px"><p id="one">The light was lit at dusk, and the keeper wrote it down.</p></body></html>';

let firefox: FirefoxRun;
let server: PageServer;

beforeAll(async () => {
  server = await servePages({ pages: { '/log': { body } } });
  firefox = await launchFirefox({ extension: inject('firefoxBuild'), addonId: 'backfile@backfile.example' });
  await firefox.open(firefox.extensionUrl('manifest.json'));
  await firefox.until(readStoredArchive, 30_000);
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** What is painted as an annotation: "colour: text". */
function painted(): string[] {
  return ['yellow', 'green', 'blue', 'pink', 'violet'].flatMap((color) =>
    [...(CSS.highlights.get(`backfile-annotation-${color}`) ?? [])].map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return `${color}: ${live}`;
    }),
  );
}

/** Selects a text as a keyboard does, and lets the last key go. */
function select(text: string): void {
  const node = document.querySelector('#one')?.firstChild as Text; // the page's own
  const start = node.data.indexOf(text);
  getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
  document.body.focus();
}

/** The middle of a button of ours, by what it says; null while there is none. Needs the rights of the browser. */
function ourButton(name: string): { x: number; y: number } | null {
  const host: (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null =
    document.querySelector('[data-backfile-host]');
  const buttons = [...(host?.openOrClosedShadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name);
  if (!button) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** All that our tools say. */
function ourText(): string {
  const host: (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null =
    document.querySelector('[data-backfile-host]');
  return host?.openOrClosedShadowRoot?.textContent ?? '';
}

test('selected text is saved, found again after a reload, and listed in the manager', async () => {
  await firefox.open(`${server.origin}/log`);
  await firefox.click(5, 5);
  await firefox.evaluate(select, 'lit at dusk');
  // Shift, as the protocol writes it: a key that ends a selection by keyboard.
  await firefox.type('\uE008');
  await expect
    .poll(() => firefox.evaluatePrivileged(ourButton, 'Highlight: Green'), { timeout: 10_000 })
    .not.toBeNull();
  const button = await firefox.evaluatePrivileged(ourButton, 'Highlight: Green');
  await firefox.click(button?.x ?? 0, button?.y ?? 0);
  await expect.poll(() => firefox.evaluatePrivileged(ourText), { timeout: 10_000 }).toContain('Saved');
  await firefox.open(`${server.origin}/log?utm_source=again`);
  await expect.poll(() => firefox.evaluate(painted), { timeout: 10_000 }).toEqual(['green: lit at dusk']);
  await firefox.open(firefox.extensionUrl('manager.html'));
  const row = () => document.querySelector('[role=row]')?.textContent ?? '';
  expect(await firefox.until(row, 10_000)).toContain('lit at dusk');
  const found = () => document.querySelector('.manager-filters')?.textContent?.includes('Found') ?? false;
  expect(await firefox.until(found, 10_000)).toBe(true);
});

test('the background that had been stopped has it still', async () => {
  await firefox.terminateBackground();
  await firefox.open(`${server.origin}/log`);
  await expect.poll(() => firefox.evaluate(painted), { timeout: 10_000 }).toEqual(['green: lit at dusk']);
});

test('a file of another tool is read, previewed and taken over', async () => {
  await firefox.open(firefox.extensionUrl('manager.html?view=import'));
  await firefox.until(() => document.querySelector('input[type=file]') !== null, 10_000);
  await firefox.evaluate(() => {
    const row = {
      uri: 'https://example.org/a',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'quay' }] }],
    };
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify([row])], 'a.json'));
    const field = document.querySelector('input[type=file]') as HTMLInputElement; // as waited for
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await firefox.until(() => document.body.textContent.includes('1 new annotation'), 10_000);
  await firefox.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.click());
  await firefox.until(() => document.body.textContent.includes('1 new, 0 changed'), 10_000);
});
