import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  annotate,
  clickOurs,
  readPaintedAnnotations,
  waitForAnnotation,
  waitForOurs,
} from '../../browsers/annotation-tools.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body style="padding: 60px">${body}</body></html>`;

const sentence = 'The keeper of the light wrote down every ship that passed in the night.';
const other = 'In the morning the book was gone, and nobody had seen who took it.';

const still = page('Still', `<p id="one">${sentence}</p><p id="two">${other}</p>`);

const claiming = still.replace(
  '</title>',
  `</title><script>
  const link = document.createElement('link'); link.rel = 'canonical';
  link.href = location.origin.replace('localhost', '127.0.0.1') + '/mine'; document.head.append(link);
  </script>`,
);

/** The text arrives late, and is rendered anew by the buttons. */
const late = page(
  'Late',
  `<div id="app"></div><button id="edit">edit</button><button id="away">away</button><script>
  const show = (text) => { document.getElementById('app').innerHTML = '<p id="one">' + text + '</p><p id="two">${other}</p>'; };
  setTimeout(() => show('${sentence}'), 700);
  document.getElementById('edit').onclick = () => show('${sentence}'.replace('wrote down', 'carefully wrote down'));
  document.getElementById('away').onclick = () => { document.getElementById('app').textContent = ''; };
  </script>`,
);

/** Two routes without loading; the canonical link stays that of the first. */
const routes = page(
  'Routes',
  `<div id="app"></div><button id="a">a</button><button id="b">b</button><script>
  const link = document.createElement('link'); link.rel = 'canonical'; link.href = '/routes/a'; document.head.append(link);
  const texts = { a: '${sentence}', b: '${other}' };
  const show = (name) => { document.getElementById('app').innerHTML = '<p id="one">' + texts[name] + '</p>'; };
  show(location.pathname.endsWith('b') ? 'b' : 'a');
  for (const name of ['a', 'b']) document.getElementById(name).onclick = () => { history.pushState(null, '', '/routes/' + name); show(name); };
  onpopstate = () => show(location.pathname.endsWith('b') ? 'b' : 'a');
  </script>`,
);

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile({
    pages: {
      '/late': { body: late },
      '/others': { body: claiming },
      '/routes/a': { body: routes },
      '/routes/b': { body: routes },
      ...Object.fromEntries(
        ['/gone', '/tabs', '/notes', '/mine', '/ticking'].map((path) => [path, { body: still }]),
      ),
    },
  });
});

afterAll(() => backfile?.close());

const textsOn = async (open: Page) => (await readPaintedAnnotations(open)).map(({ text }) => text);
const rest = (open: Page) => open.mouse.click(5, 5);

async function openCard(open: Page, text: string) {
  await open.bringToFront();
  const { x, y } = await waitForAnnotation(open, text);
  await open.mouse.click(x, y);
}

describe('when the page changes', () => {
  test('an annotation is found in text that arrives late, is edited, goes and comes back', async () => {
    const open = await backfile.open('/late');
    await open.waitForSelector('#one');
    await annotate(open, '#one', 'wrote down every ship');
    await open.reload();
    await waitForAnnotation(open, 'wrote down every ship');
    await open.click('#edit');
    await waitForAnnotation(open, 'wrote down every ship');
    await open.click('#away');
    await expect.poll(() => textsOn(open)).toEqual([]);
    await open.click('#edit');
    await waitForAnnotation(open, 'wrote down every ship');
    await open.close();
  });

  test('stale paint is gone at the next frame', async () => {
    const open = await backfile.open('/gone');
    await annotate(open, '#one', 'every ship');
    await rest(open);
    await waitForAnnotation(open, 'every ship');
    const after = await open.evaluate(async () => {
      const node = document.querySelector('#one')?.firstChild as Text; // it was just annotated
      node.data = node.data.replace('every ship', 'no boats at all');
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return CSS.highlights.get('backfile-annotation-yellow')?.size ?? 0;
    });
    expect(after).toBe(0);
    await open.close();
  });

  test('a single-page site shows each route its own, whatever its canonical link says', async () => {
    const open = await backfile.open('/routes/a');
    await annotate(open, '#one', 'keeper of the light');
    await rest(open);
    await open.click('#b');
    await expect.poll(() => textsOn(open)).toEqual([]);
    await annotate(open, '#one', 'the book was gone', 'Pink');
    await rest(open);
    await open.click('#a');
    await waitForAnnotation(open, 'keeper of the light');
    expect(await textsOn(open)).not.toContain('the book was gone');
    await open.goBack();
    await waitForAnnotation(open, 'the book was gone');
    await open.close();
  });

  test('an annotation that is no longer found is kept, and known as an orphan', async () => {
    const open = await backfile.open('/ticking');
    await annotate(open, '#two', 'nobody had seen who took it');
    await open.evaluate(() => document.querySelector('#two')?.remove());
    const reader = await backfile.chromium.openExtensionPage('reader.html');
    const states = () =>
      reader.evaluate(
        () =>
          new Promise<string[]>((resolve, reject) => {
            const opening = indexedDB.open('backfile-reader');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const all = opening.result.transaction('anchors').objectStore('anchors').getAll();
              all.onsuccess = () => resolve(all.result.map(({ page, state }) => `${page} ${state}`));
            };
          }),
      );
    await open.bringToFront();
    await expect.poll(async () => (await states()).join()).toMatch(/ticking orphaned/);
    await reader.close();
    await open.close();
  });
});

describe('in two tabs', () => {
  test('each sees at once what the other saves, and edits of different fields meet', async () => {
    const first = await backfile.open('/tabs');
    await annotate(first, '#one', 'keeper of the light');
    await rest(first);
    const second = await backfile.open('/tabs');
    await openCard(second, 'keeper of the light');
    await clickOurs(second, 'button', /^Edit$/);
    await openCard(first, 'keeper of the light');
    await clickOurs(first, 'button', /Highlight: Green/);
    await second.bringToFront();
    await expect.poll(async () => (await readPaintedAnnotations(second))[0]?.color).toBe('green');
    await clickOurs(second, 'textbox', /^Note$/);
    await second.keyboard.type('From the second tab.');
    await clickOurs(second, 'button', /^Save$/);
    await waitForOurs(second, 'StaticText', /From the second tab/);
    await first.reload();
    expect(await waitForAnnotation(first, 'keeper of the light')).toMatchObject({ color: 'green' });
    await first.close();
    await second.close();
  });

  test('a note that is replaced by somebody who had not seen it is kept and shown', async () => {
    const first = await backfile.open('/notes');
    await annotate(first, '#one', 'keeper of the light');
    await rest(first);
    const second = await backfile.open('/notes');
    for (const open of [first, second]) {
      await openCard(open, 'keeper of the light');
      await clickOurs(open, 'button', /^Edit$/);
    }
    for (const [open, note] of [
      [first, 'Said first.'],
      [second, 'Said second.'],
    ] as const) {
      await open.bringToFront();
      await clickOurs(open, 'textbox', /^Note$/);
      await open.keyboard.type(note);
      await clickOurs(open, 'button', /^Save$/);
      await waitForOurs(open, 'StaticText', new RegExp(note));
    }
    await waitForOurs(second, 'heading', /An earlier note/);
    await waitForOurs(second, 'StaticText', /Said first/);
    await first.close();
    await second.close();
  });
});

describe('a page', () => {
  test('has its own annotations and no others', async () => {
    const mine = await backfile.open('/mine');
    await annotate(mine, '#one', 'keeper of the light');
    // The same words at another host, which says that its canonical address is the page's.
    const others = await backfile.open('/others');
    await others.goto(`${backfile.server.origin.replace('127.0.0.1', 'localhost')}/others`);
    expect(await others.locator('link[rel=canonical]').getAttribute('href')).toBe(mine.url());
    expect(new URL(others.url()).hostname).not.toBe(new URL(mine.url()).hostname);
    await others.waitForTimeout(1_000);
    expect(await textsOn(others)).toEqual([]);
    await annotate(others, '#two', 'the book was gone');
    await mine.reload();
    await waitForAnnotation(mine, 'keeper of the light');
    expect(await textsOn(mine)).toEqual(['keeper of the light']);
    await mine.close();
    await others.close();
  });
});
