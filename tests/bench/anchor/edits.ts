import { type Block, copyPage, newBlock, type PageModel, type Word } from './model.ts';
import type { Random } from './random.ts';
import type { Look } from './render.ts';

/** What was done to a page; null where the edit does not apply to the target. */
export interface Edited {
  page: PageModel;
  look: Partial<Look>;
  /** Numbers of the target's words that are still there; empty when the target is gone. */
  truth: number[];
  /** The words of the target itself were changed. */
  touched: boolean;
}

export interface Target {
  /** Numbers of its words, in order. */
  ids: number[];
  repeated: boolean;
}

interface Place {
  block: number;
  from: number;
  to: number;
}

type Edit = (
  page: PageModel,
  target: Target,
  random: Random,
  donor: readonly string[],
) => Omit<Edited, 'page'> | null;

function placesOf({ blocks }: PageModel, ids: readonly number[]): Place[] {
  const wanted = new Set(ids);
  return blocks.flatMap(({ words }, block) => {
    const from = words.findIndex(({ id }) => wanted.has(id));
    const to = words.findLastIndex(({ id }) => wanted.has(id)) + 1;
    return from < 0 ? [] : [{ block, from, to }];
  });
}

const blockOf = (page: PageModel, index: number) => page.blocks[index] as Block; // from placesOf
const some = (donor: readonly string[], random: Random, count: number) =>
  Array.from({ length: count }, () => random.pick(donor));

function replaceWord(page: PageModel, block: Block, at: number, text: string): void {
  block.words[at] = { id: page.nextId++, text };
}

function typo(text: string, random: Random): string {
  const at = random.int(0, Math.max(0, text.length - 2));
  return random.chance(0.5)
    ? text.slice(0, at) + text.slice(at + 1)
    : `${text.slice(0, at)}${text.charAt(at)}${text.slice(at)}`;
}

const same = ({ ids }: Target, look: Partial<Look> = {}) => ({ look, truth: ids, touched: false });

function insertAround(page: PageModel, target: Target, random: Random, donor: readonly string[]): void {
  const [first] = placesOf(page, target.ids);
  if (!first) return;
  for (let i = random.int(1, 8); i > 0; i--) {
    const at = random.chance(0.5) ? first.block : random.int(0, first.block);
    page.blocks.splice(at, 0, newBlock(page, 'paragraph', some(donor, random, random.int(3, 40))));
  }
  const last = placesOf(page, target.ids).at(-1) as Place;
  if (random.chance(0.5))
    page.blocks.splice(last.block + 1, 0, newBlock(page, 'paragraph', some(donor, random, 12)));
}

function editNear(page: PageModel, target: Target, random: Random, donor: readonly string[]): void {
  const places = placesOf(page, target.ids);
  const first = places[0] as Place;
  const last = places.at(-1) as Place;
  const before = blockOf(page, first.block);
  const after = blockOf(page, last.block);
  if (first.from > 0)
    replaceWord(page, before, Math.max(0, first.from - random.int(1, 5)), random.pick(donor));
  if (last.to < after.words.length && random.chance(0.5)) {
    replaceWord(
      page,
      after,
      Math.min(after.words.length - 1, last.to + random.int(0, 4)),
      random.pick(donor),
    );
  }
}

function changeInside(
  page: PageModel,
  target: Target,
  change: (word: Word) => string,
): Omit<Edited, 'page'> | null {
  const [place] = placesOf(page, target.ids);
  if (!place || target.ids.length < 5 || target.repeated) return null;
  const at = place.from + Math.floor((place.to - place.from) / 2);
  const block = blockOf(page, place.block);
  const word = block.words[at];
  if (!word || !target.ids.includes(word.id) || word.id === target.ids[0] || word.id === target.ids.at(-1))
    return null;
  block.words[at] = { id: word.id, text: change(word) };
  return { look: {}, truth: target.ids, touched: true };
}

function remove(page: PageModel, target: Target, wholeBlock: boolean): void {
  const gone = new Set(target.ids);
  const blocks = new Set(placesOf(page, target.ids).map(({ block }) => block));
  page.blocks.forEach((block, index) => {
    block.words = block.words.filter(({ id }) => !(gone.has(id) || (wholeBlock && blocks.has(index))));
  });
}

export const edits: Record<string, Edit> = {
  none: (_page, target) => same(target),
  markup: (_page, target) => same(target, { markup: true }),
  space: (_page, target) => same(target, { spaces: true }),
  marks: (_page, target) => ({ ...same(target, { marks: true }), touched: true }),
  template: (_page, target) => same(target, { template: true, markup: true }),
  insert(page, target, random, donor) {
    insertAround(page, target, random, donor);
    return same(target);
  },
  move(page, target, random) {
    const places = placesOf(page, target.ids);
    const first = places[0] as Place;
    const moved = page.blocks.splice(first.block, places.length);
    page.blocks.splice(random.int(0, page.blocks.length), 0, ...moved);
    return same(target);
  },
  outside(page, target, random, donor) {
    editNear(page, target, random, donor);
    return same(target);
  },
  letter: (page, target, random) => changeInside(page, target, ({ text }) => typo(text, random)),
  word: (page, target, random, donor) => changeInside(page, target, () => random.pick(donor)),
  shortened(page, { ids, repeated }, random) {
    if (ids.length < 9 || repeated) return null;
    const cut = Math.round(ids.length / 3);
    const from = random.pick([0, ids.length - cut, random.int(1, ids.length - cut - 1)]);
    const gone = ids.slice(from, from + cut);
    remove(page, { ids: gone, repeated }, false);
    return { look: {}, truth: ids.filter((id) => !gone.includes(id)), touched: true };
  },
  mix(page, target, random, donor) {
    editNear(page, target, random, donor);
    const inside = changeInside(page, target, ({ text }) => typo(text, random));
    insertAround(page, target, random, donor);
    return { look: { markup: true }, truth: target.ids, touched: inside !== null };
  },
  live(page, target, random, donor) {
    const quoted =
      target.ids.length >= 5
        ? page.blocks.flatMap(({ words }) =>
            words.filter(({ id }) => target.ids.includes(id)).map(({ text }) => text),
          )
        : [];
    page.blocks.splice(
      8,
      0,
      newBlock(page, 'paragraph', [...some(donor, random, 9), ...quoted, ...some(donor, random, 9)]),
    );
    return same(target);
  },
  deleted(page, target, random) {
    if (target.repeated) return null;
    remove(page, target, random.chance(0.5));
    return { look: {}, truth: [], touched: true };
  },
  'other copies stay'(page, target, random) {
    if (!target.repeated) return null;
    remove(page, target, random.chance(0.5));
    return { look: {}, truth: [], touched: true };
  },
  'look-alike stays'(page, target, random, donor) {
    if (target.repeated || target.ids.length < 3) return null;
    const texts = page.blocks.flatMap(({ words }) =>
      words.filter(({ id }) => target.ids.includes(id)).map(({ text }) => text),
    );
    const alike = texts.map((text, index) => (index % 5 < 2 ? random.pick(donor) : text));
    remove(page, target, random.chance(0.5));
    page.blocks.splice(random.int(8, page.blocks.length - 8), 0, newBlock(page, 'paragraph', alike));
    return { look: {}, truth: [], touched: true };
  },
};

export function applyEdit(
  name: string,
  page: PageModel,
  target: Target,
  random: Random,
  donor: readonly string[],
): Edited | null {
  const copy = copyPage(page);
  const done = edits[name]?.(copy, target, random, donor);
  return done ? { page: copy, ...done } : null;
}
