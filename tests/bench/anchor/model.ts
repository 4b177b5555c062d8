import { createRandom, type Random } from './random.ts';

/** A word keeps its number through every edit: that is how the right place is known afterwards. */
export interface Word {
  id: number;
  text: string;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'menu';

export interface Block {
  kind: BlockKind;
  words: Word[];
}

export interface PageModel {
  blocks: Block[];
  /** The first number that no word has. */
  nextId: number;
}

function sentence(random: Random, vocabulary: readonly string[], length: number): string[] {
  const words = Array.from({ length }, () => random.pick(vocabulary));
  const [first = 'The'] = words;
  words[0] = first.charAt(0).toUpperCase() + first.slice(1);
  const comma = random.int(2, Math.max(2, length - 2));
  if (length > 8) words[comma] = `${words[comma]},`;
  if (random.chance(0.15)) words[1] = `“${words[1]}”`;
  words[length - 1] = `${words[length - 1]}.`;
  return words;
}

const menuWords = [
  'Home',
  'World',
  'Sport',
  'Share',
  'Reply',
  'Share',
  'Reply',
  'More',
  'Latest',
  'Subscribe',
];
const lengths: Record<BlockKind, [number, number]> = {
  heading: [1, 1],
  paragraph: [2, 6],
  item: [1, 1],
  cell: [0, 0],
  menu: [0, 0],
};

function wordsOfBlock(kind: BlockKind, random: Random, vocabulary: readonly string[]): string[] {
  if (kind === 'menu') return [random.pick(menuWords)];
  if (kind === 'cell')
    return random.chance(0.4)
      ? [String(random.int(1, 40))]
      : Array.from({ length: random.int(1, 4) }, () => random.pick(vocabulary));
  const [least, most] = lengths[kind];
  return Array.from({ length: random.int(least, most) }, () =>
    sentence(random, vocabulary, random.int(6, 22)),
  ).flat();
}

/** A page of an invented outlet: menu, article with headings, lists and a table, footer. */
export function createPage(seed: string, vocabulary: readonly string[], paragraphs: number): PageModel {
  const random = createRandom(seed);
  const model: PageModel = { blocks: [], nextId: 0 };
  const add = (kind: BlockKind) =>
    model.blocks.push(newBlock(model, kind, wordsOfBlock(kind, random, vocabulary)));
  for (let i = 0; i < 8; i++) add('menu');
  for (let i = 0; i < paragraphs; i++) {
    if (i % 5 === 0) add('heading');
    add('paragraph');
    if (i % 7 === 3) for (let k = 0; k < 4; k++) add('item');
    if (i % 9 === 5) for (let k = 0; k < 9; k++) add('cell');
  }
  for (let i = 0; i < 8; i++) add('menu');
  return model;
}

export function newBlock(model: PageModel, kind: BlockKind, texts: readonly string[]): Block {
  return { kind, words: texts.map((text) => ({ id: model.nextId++, text })) };
}

export const copyPage = ({ blocks, nextId }: PageModel): PageModel => ({
  blocks: blocks.map(({ kind, words }) => ({ kind, words: [...words] })),
  nextId,
});
