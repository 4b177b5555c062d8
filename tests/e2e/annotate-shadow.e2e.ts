import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  annotate,
  readPaintedAnnotations,
  waitForAnnotation,
  waitForOurs,
} from '../../browsers/annotation-tools.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const first = 'Every evening the ferryman rowed across to light the lamps on the far shore.';
const second = 'Nobody had asked him to, and nobody thanked him for it.';
const aside = 'The lamps were taken down when the bridge was built.';

/** A page of components: text in a shadow tree, in one inside of it, in a slot, and left without a slot. */
const components = `<!doctype html><html lang="en"><title>Components</title><body style="padding: 60px; line-height: 2">
<p id="light">An introduction that stands in the page itself.</p>
<story-card id="card"><p id="slotted" slot="aside">${aside}</p><p id="unslotted">Never shown: ${first}</p></story-card>
<script>
  customElements.define('story-line', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p id="deep">${second}</p>'; }
  });
  customElements.define('story-card', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }); this.show('${first}'); }
    show(text) {
      this.shadowRoot.innerHTML = '<p id="own">' + text + '</p><story-line></story-line><slot name="aside"></slot>';
    }
  });
</script></body></html>`;

let backfile: Backfile;

beforeAll(async () => {
  const paths = ['/own', '/deep', '/slotted', '/edited', '/card'];
  backfile = await startBackfile({
    pages: Object.fromEntries(paths.map((path) => [path, { body: components }])),
  });
});

afterAll(() => backfile?.close());

const textsOn = async (open: Page) => (await readPaintedAnnotations(open)).map(({ text }) => text);

async function staysAfterReload(path: string, where: string, text: string) {
  const page = await backfile.open(path);
  await annotate(page, where, text);
  await waitForAnnotation(page, text);
  await page.reload();
  await waitForAnnotation(page, text);
  expect(await textsOn(page)).toEqual([text]);
  return page;
}

describe('text of components', () => {
  test('in a shadow tree is annotated, and found after a reload where it is shown', async () => {
    const page = await staysAfterReload('/own', '#card >>> #own', 'light the lamps on the far shore');
    const places = await page.evaluate(() =>
      [...(CSS.highlights.get('backfile-annotation-yellow') ?? [])].map(
        ({ startContainer }) => startContainer.parentElement?.id,
      ),
    );
    expect(places).toEqual(['own']);
    await page.close();
  });

  test('in a shadow tree of a shadow tree is found again', async () => {
    const page = await staysAfterReload('/deep', '#card >>> story-line >>> #deep', 'nobody thanked him');
    await page.close();
  });

  test('in a slot is found again', async () => {
    const page = await staysAfterReload('/slotted', '#slotted', 'when the bridge was built');
    await page.close();
  });

  test('is found again when the component shows it anew', async () => {
    const page = await backfile.open('/edited');
    await annotate(page, '#card >>> #own', 'rowed across to light the lamps');
    await waitForAnnotation(page, 'rowed across to light the lamps');
    await page.evaluate((text) => {
      const card = document.getElementById('card') as HTMLElement & { show(text: string): void };
      card.show(text.replace('rowed across', 'rowed slowly across'));
    }, first);
    await waitForAnnotation(page, 'rowed slowly across to light the lamps');
    await page.evaluate(() => {
      const card = document.getElementById('card') as HTMLElement & { show(text: string): void };
      card.show('The ferryman has gone.');
    });
    await expect.poll(() => textsOn(page)).toEqual([]);
    await page.close();
  });

  test('has its card, opened by a click', async () => {
    const page = await backfile.open('/card');
    await annotate(page, '#card >>> #own', 'the far shore', 'Green');
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    const { x, y } = await waitForAnnotation(page, 'the far shore');
    await page.mouse.click(x, y);
    await waitForOurs(page, 'dialog', /Your annotation/);
    await page.close();
  });
});
