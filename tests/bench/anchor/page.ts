import type { Selector } from '../../../core/annotations/selector.ts';
import { anchorAll, anchorSelectors, describeRange } from '../../../page/anchor.ts';
import { applyEdit, edits, type Target } from './edits.ts';
import { createPage, type PageModel } from './model.ts';
import { createRandom, type Random } from './random.ts';
import { type Look, type Rendered, rangeOver, renderPage, wordsIn } from './render.ts';

/** How one case came out. `bad` says what was anchored wrongly or missed. */
export interface Outcome {
  edit: string;
  gone: boolean;
  out: 'right' | 'partial' | 'wrong' | 'missed' | 'orphan' | 'false';
  /** ms of the one call, and of the longest stretch in which nothing else could run. */
  ms: number;
  block: number;
  bad?: string;
}

const plainLook = (seed: string): Look => ({
  seed,
  markup: false,
  spaces: false,
  template: false,
  marks: false,
});

const mount = (rendered: Rendered) => document.documentElement.replaceChild(rendered.body, document.body);

const stretch = (page: PageModel, from: number, count: number): number[] =>
  page.blocks.flatMap(({ words }) => words.map(({ id }) => id)).slice(from, from + count);

/** Words, phrases, sentences, several blocks, and single words of which there are others. */
function chooseTargets(page: PageModel, random: Random): Target[] {
  const all = page.blocks.flatMap(({ words }) => words);
  const counts = new Map<string, number>();
  for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
  const repeated = all.filter(({ text }) => (counts.get(text) ?? 0) >= 3);
  const length = all.length - 20;
  const lengths = [2, 4, 6, 9, 14, 22, 40, 70];
  const runs = lengths.map((count) => ({
    ids: stretch(page, random.int(8, length - count), count),
    repeated: false,
  }));
  const single = repeated.length > 0 ? [{ ids: [random.pick(repeated).id], repeated: true }] : [];
  return [...runs, ...single];
}

/** Watches how long the page cannot run anything else. */
function watchBlocking(): () => number {
  let longest = 0;
  let last = performance.now();
  let running = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) port2.postMessage(null);
  };
  port2.postMessage(null);
  return () => {
    running = false;
    port1.close();
    return Math.max(longest, performance.now() - last);
  };
}

function judge(words: number[] | null, truth: readonly number[], touched: boolean): Outcome['out'] {
  if (truth.length === 0) return words ? 'false' : 'orphan';
  if (!words) return 'missed';
  const right = new Set(truth);
  const common = words.filter((id) => right.has(id)).length;
  const share = common / (right.size + words.length - common);
  if (share === 1 || (touched && share >= 0.9)) return 'right';
  return share >= 0.5 ? 'partial' : 'wrong';
}

async function runCase(
  page: PageModel,
  target: Target,
  edit: string,
  seed: string,
  donor: readonly string[],
): Promise<Outcome | null> {
  const edited = applyEdit(edit, page, target, createRandom(`${seed}/${edit}`), donor);
  if (!edited) return null;
  const before = renderPage(page, plainLook(seed));
  mount(before);
  const selectors = await describeRange(
    document.body,
    rangeOver(before, target.ids[0] as number, target.ids.at(-1) as number),
  );
  const after = renderPage(edited.page, { ...plainLook(`${seed}/after`), ...edited.look });
  mount(after);
  document.body.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const blocking = watchBlocking();
  const start = performance.now();
  const range = selectors && (await anchorSelectors(document.body, JSON.parse(JSON.stringify(selectors))));
  const ms = performance.now() - start;
  const block = blocking();
  const out = judge(range && wordsIn(after, range), edited.truth, edited.touched);
  const bad =
    out === 'right' || out === 'orphan'
      ? undefined
      : `${seed} ${target.ids.length} words: ${range ?? 'nothing'}`.slice(0, 120);
  return { edit, gone: edited.truth.length === 0, out, ms, block, bad };
}

/** All edits of all targets of one generated page. */
async function runPage(
  seed: string,
  vocabulary: string[],
  donor: string[],
  paragraphs: number,
): Promise<Outcome[]> {
  const page = createPage(seed, vocabulary, paragraphs);
  const outcomes: Outcome[] = [];
  for (const [index, target] of chooseTargets(page, createRandom(`targets/${seed}`)).entries()) {
    for (const edit of Object.keys(edits)) {
      const outcome = await runCase(page, target, edit, `${seed}/${index}`, donor);
      if (outcome) outcomes.push(outcome);
    }
  }
  return outcomes;
}

/** Many annotations of other pages, none of which is on this long page. */
async function runOrphans(vocabulary: string[], count: number, paragraphs: number) {
  const lists: NonNullable<Awaited<ReturnType<typeof describeRange>>>[] = [];
  for (let seed = 0; lists.length < count; seed++) {
    const page = createPage(`other/${seed}`, vocabulary, 30);
    const rendered = renderPage(page, plainLook('x'));
    mount(rendered);
    for (const { ids, repeated } of chooseTargets(page, createRandom(`o/${seed}`))) {
      if (repeated || ids.length < 6) continue;
      const selectors = await describeRange(
        document.body,
        rangeOver(rendered, ids[0] as number, ids.at(-1) as number),
      );
      if (selectors) lists.push(selectors);
    }
  }
  mount(renderPage(createPage('long', vocabulary, paragraphs), plainLook('long')));
  const units = document.body.textContent?.length ?? 0;
  const blocking = watchBlocking();
  const start = performance.now();
  const ranges = await anchorAll(document.body, lists.slice(0, count));
  return { units, ms: performance.now() - start, block: blocking(), found: ranges.filter(Boolean).length };
}

/** The text node in which a text begins, in the light tree or in open shadow trees, that a selector leads to. */
function startOf(tree: ParentNode, wanted: string): [Text, number] | null {
  for (const element of tree.querySelectorAll('*')) {
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.includes(wanted)) return [node, node.data.indexOf(wanted)];
    const inside = element.shadowRoot && startOf(element.shadowRoot, wanted);
    if (inside) return inside;
  }
  return null;
}

/** Puts HTML into the body; `<template shadowrootmode>` makes shadow trees. */
const show = (html: string) => document.body.setHTMLUnsafe(html);

/** Describes the first place of a text in the body. */
async function describeText(wanted: string): Promise<Selector[]> {
  const start = startOf(document.body, wanted);
  if (!start) throw new Error(`“${wanted}” is not on the page`);
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(start[0], start[1] + wanted.length);
  return (await describeRange(document.body, range)) ?? [];
}

const told = (range: Range | null) => range && `${range} in ${range.startContainer.parentElement?.id ?? ''}`;

/**
 * Describes a text on one page and looks for it on another: alone, and among others for which the page is read. Tells
 * what was found and in which element (its `id`), or null for an orphan.
 */
async function findOn(before: string, wanted: string, after: string) {
  show(before);
  const selectors = await describeText(wanted);
  show(after);
  const elsewhere = selectors.map((selector) =>
    selector.type === 'TextQuoteSelector' ? { ...selector, exact: 'not on any page' } : selector,
  );
  const many = [elsewhere, elsewhere, elsewhere, elsewhere, selectors];
  return {
    alone: told(await anchorSelectors(document.body, selectors)),
    among: told((await anchorAll(document.body, many)).at(-1) ?? null),
  };
}

/** The same for several texts that are looked for together, each described in the element with the id that is given. */
async function findAllOn(before: string, wanted: [id: string, text: string][], after: string) {
  show(before);
  const lists: Selector[][] = [];
  for (const [id, text] of wanted) {
    const node = document.getElementById(id)?.firstChild as Text; // of a page written for it
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(text));
    range.setEnd(node, node.data.indexOf(text) + text.length);
    lists.push((await describeRange(document.body, range)) ?? []);
  }
  show(after);
  return (await anchorAll(document.body, lists)).map(told);
}

export const bench = { runPage, runOrphans, findOn, findAllOn };
Object.assign(globalThis, { bench });
