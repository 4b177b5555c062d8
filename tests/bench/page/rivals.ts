import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../browsers/build-extension.ts';

/** The class that both rivals give to what they mark. */
export const rivalClass = 'bench-name';

/** What such an extension commonly does: mark everything at document_idle, a name also within a word. */
const markScript = (names: string) => `
  const names = ${names};
  const mark = () => new Mark(document.body).mark(names, {
    separateWordSearch: false, caseSensitive: true, className: '${rivalClass}',
  });
  mark();`;

/** Every text node against one expression of all names, each hit in an element of its own. */
const wrapScript = (names: string) => `
  const names = ${names}.sort((a, b) => b.length - a.length);
  const escape = (name) => name.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&');
  const pattern = new RegExp('(?<![\\\\p{L}\\\\p{N}])(?:' + names.map(escape).join('|') + ')(?![\\\\p{L}\\\\p{N}])', 'gu');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode())
    if (!/^(?:SCRIPT|STYLE|TEXTAREA|NOSCRIPT)$/.test(walker.currentNode.parentNode.nodeName)) texts.push(walker.currentNode);
  for (const text of texts) {
    const hits = [...text.data.matchAll(pattern)];
    for (const hit of hits.reverse()) {
      const range = document.createRange();
      range.setStart(text, hit.index);
      range.setEnd(text, hit.index + hit[0].length);
      const span = document.createElement('span');
      span.className = '${rivalClass}';
      range.surroundContents(span);
    }
  }`;

const scripts = { 'mark.js': markScript, wrap: wrapScript };
export type Rival = keyof typeof scripts;

/** Writes an extension that marks these names the rival's way, and gives its folder. */
export function writeRival(rival: Rival, names: readonly string[], folder: string): string {
  mkdirSync(folder, { recursive: true });
  const before: string[] = [];
  if (rival === 'mark.js') {
    cpSync(join(root, 'node_modules/mark.js/dist/mark.min.js'), join(folder, 'mark.js'));
    before.push('mark.js');
  }
  const manifest = {
    manifest_version: 3,
    name: `Rival ${rival}`,
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [
      { matches: ['<all_urls>'], all_frames: true, js: [...before, 'page.js'], css: ['page.css'] },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), 'void 0;');
  writeFileSync(join(folder, 'page.css'), `.${rivalClass} { text-decoration: underline; background: none; }`);
  writeFileSync(join(folder, 'page.js'), `{${scripts[rival](JSON.stringify(names))}}`);
  return folder;
}
