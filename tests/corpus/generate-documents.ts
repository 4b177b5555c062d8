import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Writes a folder of made-up documents that look like what the pipeline is for: about 8 kB each, wrapped or not, with
 * bylines, page breaks, captions, half-Markdown and footers. The same seed gives the same documents.
 *
 *     node tests/corpus/generate-documents.ts --out DIR --count 2000
 */

export interface GenerateOptions {
  count: number;
  /** Any 32-bit number. */
  seed?: number;
}

/** mulberry32, by Tommy Ettinger (public domain). */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES =
  'Benjamin Netanyahu|Donald Trump|Marco Rubio|Pat Ryder|Anna Berg|Paul Stein|Joe Biden|Israel Katz'.split(
    '|',
  );
const BODIES = 'Hamas|the United Nations|the White House|NATO|the town council|the Pentagon|Haaretz'.split(
  '|',
);
const PLAIN = 'The former treasurer of the town|Everybody in the valley|A member of the group|Nobody'.split(
  '|',
);
const VERBS = 'met|criticised|praised|spoke to|warned|refused to answer|wrote to|asked'.split('|');
const REST =
  'about the budget for schools|in the old town hall on Friday|before the talks in the capital began|after a long night|and left without an answer|as thousands took to the streets|in a letter that nobody had expected|over the new law on water'.split(
    '|',
  );

type Pick = (from: readonly string[]) => string;

/** One sentence in three has names: about as many mentions as the five documents have. */
function sentence(pick: Pick): string {
  const rest = `${pick(REST)} ${pick(REST)}`;
  const named = pick(['', '', 'named']) !== '';
  return named
    ? `${pick(NAMES)} ${pick(VERBS)} ${pick(BODIES)} ${rest}.`
    : `${pick(PLAIN)} ${pick(VERBS)} it ${rest}.`;
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

/** Cuts a paragraph in two at a space near its middle, as a page break does. */
function broken(text: string): string {
  const at = text.indexOf(' about ', text.length / 2);
  return at < 0 ? text : `${text.slice(0, at)}\n\n${text.slice(at + 1)}`;
}

function documentText(random: () => number, n: number): string {
  const pick: Pick = (from) => from[Math.floor(random() * from.length)] ?? '';
  const wrapped = n % 4 === 1;
  const paragraphs = Array.from({ length: 24 }, () =>
    Array.from({ length: 3 + Math.floor(random() * 3) }, () => sentence(pick)).join(' '),
  ).map((text, i) => (wrapped ? wrap(text, 72) : i % 6 === 3 ? broken(text) : text));
  if (n % 3 === 0) paragraphs.splice(5, 0, `${pick(NAMES)} at the talks [ File: Anna Berg/Reuters ]`);
  if (n % 5 === 0)
    paragraphs.splice(9, 0, `The *Town Paper* wrote that \\$9 billion were lost. ${sentence(pick)}`);
  const date = `${1 + (n % 28)} March ${2020 + (n % 6)}`;
  const head =
    n % 2 === 0 ? [`# Report ${n} of the town`, `Anna Berg\n${date}`] : [`Report ${n} of the town`, date];
  const foot =
    n % 2 === 0
      ? ['To contact the Town Paper visit:', '**[town.example/contact](https://town.example/contact)**']
      : [];
  return `${[...head, ...paragraphs, ...foot].join('\n\n')}\n`;
}

export function* generateDocuments({
  count,
  seed = 1,
}: GenerateOptions): Generator<{ name: string; text: string }> {
  const random = createRandom(seed);
  for (let n = 0; n < count; n++) {
    yield { name: `${`${n}`.padStart(6, '0')}_made-up.txt`, text: documentText(random, n) };
  }
}

export function writeDocuments(folder: string, options: GenerateOptions): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of generateDocuments(options)) writeFileSync(join(folder, name), text);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, count: { type: 'string', default: '2000' } },
  });
  if (!values.out) throw new Error('--out DIR is needed');
  writeDocuments(values.out, { count: Number(values.count) });
}
