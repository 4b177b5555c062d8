import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ServedPage } from '../../demo/serve-pages.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const html = (body: string): ServedPage => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hard page</title><body>${body}</body></html>`,
});

/** What is written, and what of it a reader must see highlighted (the rest not at all). */
const cases: Record<string, { page: ServedPage; painted: string[]; act?: string }> = {
  'text that a reader cannot see': {
    page: html(`<p>Joe Biden spoke.</p>
      <p style="display:none">Donald Trump.</p><p style="visibility:hidden">Donald Trump.</p>
      <p style="opacity:0">Donald Trump.</p><div style="opacity:0"><p>Donald Trump.</p></div>
      <p style="position:absolute;left:-9999px">Donald Trump.</p><p style="text-indent:-9999px">Donald Trump.</p>
      <p style="font-size:1px">Donald Trump.</p><p style="color:transparent">Donald Trump.</p>
      <p style="position:absolute;width:1px;height:1px;overflow:hidden">Donald Trump.</p>
      <p>Said <span style="position:absolute;clip:rect(0,0,0,0)">Donald Trump</span> here.</p>
      <p style="color:#fff;background:#fff">Donald Trump.</p>
      <div style="background:#123456"><p style="color:#123456">Said <b>Donald Trump</b>.</p></div>
      <p style="height:0;overflow:hidden">Donald Trump.</p><details><summary>More</summary>Donald Trump.</details>`),
    painted: ['Joe Biden'],
  },
  'text of the colour of a ground that a picture may cover': {
    page: html(`<div style="background:#fff;position:relative;height:90px">
      <div style="position:absolute;inset:0;background:#222"></div>
      <p style="position:relative;color:#fff">Joe Biden spoke.</p></div>
      <div style="background:#fff linear-gradient(#000,#222);color:#fff">Donald Trump spoke.</div>
      <p>Said <span style="color:#fff;background:#333">Mahmoud Khalil</span> here.</p>`),
    painted: ['Donald Trump', 'Joe Biden', 'Mahmoud Khalil'],
  },
  'editors, fields and code': {
    page: html(`<p>Joe Biden spoke.</p><div contenteditable>Donald Trump</div><div role="textbox">Donald Trump</div>
      <div class="ProseMirror">Donald Trump</div><div class="cm-editor"><div>Donald Trump</div></div>
      <textarea>Donald Trump</textarea><input value="Donald Trump"><pre><code>Donald Trump</code></pre>
      <select><option>Donald Trump</option></select><button>Ask Mahmoud Khalil</button>`),
    painted: ['Joe Biden', 'Mahmoud Khalil'],
  },
  'a name across elements, line breaks and soft hyphens': {
    page: html(`<p>Prime Minister <b>Benjamin</b> <i>Netan&shy;yahu</i> spoke, and Donald
      Trump did.</p><ul><li>Emmanuel</li><li>Macron</li></ul><p>Donald<br>Trump</p>`),
    painted: ['Benjamin Netan\u00adyahu', 'Donald\n      Trump', 'DonaldTrump'],
  },
  'open shadow roots, late ones and closed ones': {
    page: html(`<div id="open"></div><div id="late"></div><x-closed></x-closed><x-contents></x-contents><script>
      open.attachShadow; document.getElementById('open').attachShadow({mode:'open'}).innerHTML='<p>Joe Biden here.</p>';
      setTimeout(()=>{document.getElementById('late').attachShadow({mode:'open'}).innerHTML='<p>Donald Trump here.</p>'},900);
      customElements.define('x-closed', class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'closed'}).innerHTML='<p>Mahmoud Khalil here.</p>'}});
      customElements.define('x-contents', class extends HTMLElement{connectedCallback(){this.style.display='contents';this.attachShadow({mode:'open'}).innerHTML='<span>Benjamin Netanyahu here.</span>'}});
      </script>`),
    painted: ['Benjamin Netanyahu', 'Donald Trump', 'Joe Biden', 'Mahmoud Khalil'],
  },
  'SVG text, vertical text and text from right to left': {
    page: html(`<svg width="400" height="60"><title>Donald Trump</title><text y="30">Joe Biden in a drawing</text></svg>
      <p style="writing-mode:vertical-rl;height:12em">Donald Trump stands.</p>
      <p dir="rtl">Mahmoud Khalil سار</p><math><mtext>Benjamin Netanyahu</mtext></math>`),
    painted: ['Donald Trump', 'Joe Biden', 'Mahmoud Khalil'],
  },
  'a document written anew by document.open': {
    page: html(`<p>Joe Biden spoke.</p>`),
    act: `setTimeout(() => { document.open(); document.write('<body><p>Donald Trump spoke.</p>'); document.close(); }, 600)`,
    painted: ['Donald Trump'],
  },
  'nodes adopted from another document': {
    page: html(`<p>Joe Biden spoke.</p>`),
    act: `setTimeout(() => { const other = document.implementation.createHTMLDocument(''); other.body.innerHTML = '<p>Donald Trump spoke.</p>'; document.body.append(document.adoptNode(other.body.firstChild)); }, 600)`,
    painted: ['Donald Trump', 'Joe Biden'],
  },
  'text that was hidden and is shown later': {
    page: html(`<p>Joe Biden spoke.</p><div id="more" style="display:none"><p>Donald Trump spoke.</p></div>`),
    act: `setTimeout(() => { document.getElementById('more').style.display = 'block'; }, 600)`,
    painted: ['Donald Trump', 'Joe Biden'],
  },
  'a disclosure that is opened': {
    page: html('<details><summary>Joe Biden</summary>Donald Trump.<p>Mahmoud Khalil.</p></details>'),
    act: `setTimeout(() => { document.querySelector('details').open = true; }, 600)`,
    painted: ['Donald Trump', 'Joe Biden', 'Mahmoud Khalil'],
  },
  'text that becomes an editor': {
    page: html(`<p>Joe Biden spoke.</p><p id="edit">Donald Trump spoke.</p>`),
    act: `setTimeout(() => { document.getElementById('edit').contentEditable = 'true'; }, 800)`,
    painted: ['Joe Biden'],
  },
  'a page in design mode': {
    page: html(`<p>Joe Biden spoke.</p><script>document.designMode = 'on'</script>`),
    painted: [],
  },
  'a plain text': {
    page: { body: 'Statement\n\nJoe Biden spoke with Donald\nTrump.\n', type: 'text/plain' },
    painted: ['Donald\nTrump', 'Joe Biden'],
  },
  XHTML: {
    page: {
      body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>Joe Biden spoke.</p></body></html>`,
      type: 'application/xhtml+xml',
    },
    painted: ['Joe Biden'],
  },
};

const pathOf = (name: string) => `/hard-${Object.keys(cases).indexOf(name)}`;
const frames = html(`<p>Joe Biden spoke.</p><iframe srcdoc="<p>Donald Trump spoke.</p>"></iframe>
  <iframe src="/inner"></iframe><iframe sandbox="allow-scripts" src="/inner"></iframe>`);

let backfile: Backfile;
let page: Page | undefined;

beforeAll(async () => {
  const hard = Object.fromEntries(
    Object.entries(cases).map(([name, { page: served }]) => [pathOf(name), served]),
  );
  const inner = html('<p>Mahmoud Khalil spoke.</p>');
  backfile = await startBackfile({ pages: { ...hard, '/frames': frames, '/inner': inner } });
});
afterEach(() => page?.close());
afterAll(() => backfile?.close());

/** The texts of all highlights of a frame, sorted. */
const painted = (frame: Page | Frame): Promise<string[]> =>
  frame.evaluate(() =>
    ['person', 'organization', 'event']
      .flatMap((kind) => [...(CSS.highlights.get(`backfile-${kind}`) ?? [])])
      .map((range) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      })
      .sort(),
  );

describe('names are highlighted, and nothing else, in', () => {
  test.each(Object.keys(cases))('%s', async (name) => {
    const { painted: expected, act } = cases[name] ?? { painted: [] };
    page = await backfile.open(pathOf(name));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.waitForTimeout(400);
    if (act) await page.evaluate(act);
    await expect.poll(() => page && painted(page), { timeout: 5_000 }).toEqual([...expected].sort());
    await page.waitForTimeout(act ? 1_500 : 400);
    expect(await painted(page)).toEqual([...expected].sort());
    if (!act) expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('frames of every kind', async () => {
    page = await backfile.open('/frames');
    const all = async () => (await Promise.all(page?.frames().map(painted) ?? [])).flat().sort();
    const names = ['Donald Trump', 'Joe Biden', 'Mahmoud Khalil', 'Mahmoud Khalil'];
    await expect.poll(all, { timeout: 5_000 }).toEqual(names);
  });
});
