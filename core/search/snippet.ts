import type { ArticleBlock } from '../model.ts';
import { findHits, type Hit, type Marks } from './hits.ts';

/** A passage of an article with the places that were asked for. */
export interface Snippet {
  /** Index of the block it is taken from. */
  block: number;
  /** The passage; an ellipsis stands where it was cut out of a sentence. */
  text: string;
  /** UTF-16 offsets in `text`, in order. */
  hits: { start: number; end: number }[];
}

/** UTF-16 units of a passage: about two lines of a popup. */
const PASSAGE = 200;
/** Text before the first hit, so that it is read in its sentence. */
const LEAD_IN = 60;
/** One more word of the query in a passage is worth more than any repetition of another. */
const DISTINCT = 100;
const HEADING_MALUS = 50;

interface Passage {
  block: number;
  hits: Hit[];
  worth: number;
}

function worthOf(hits: readonly Hit[]): number {
  return new Set(hits.map((hit) => hit.mark)).size * DISTINCT + hits.length;
}

/** The best passage of one block: the window from a hit on that has most of what was asked. */
function bestPassage(block: number, hits: readonly Hit[]): Passage | null {
  let best: Passage | null = null;
  hits.forEach((first, i) => {
    const inside = hits.slice(i).filter((hit) => hit.end <= first.start + PASSAGE - LEAD_IN || hit === first);
    const worth = worthOf(inside);
    if (!best || worth > best.worth) best = { block, hits: inside, worth };
  });
  return best;
}

function wordStart(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.indexOf(' ', near);
  return space < 0 ? near : space + 1;
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.lastIndexOf(' ', near);
  return space <= 0 ? near : space;
}

/** The start of the sentence that holds `at`, when it is near enough; otherwise the start of a word. */
function passageStart(text: string, at: number): number {
  const from = Math.max(0, at - LEAD_IN);
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => text.lastIndexOf(end, at - 2)));
  if (sentence >= from) return sentence + 2;
  return Math.min(wordStart(text, from), at);
}

function cut(block: number, text: string, hits: readonly Hit[]): Snippet {
  const start = passageStart(text, hits[0]?.start ?? 0);
  const last = hits.at(-1)?.end ?? 0;
  const end = Math.max(wordEnd(text, start + PASSAGE), last);
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  return {
    block,
    text: before + text.slice(start, end) + after,
    hits: hits.map((hit) => ({
      start: hit.start - start + before.length,
      end: hit.end - start + before.length,
    })),
  };
}

/** The passage of an article that shows best what was asked for; its beginning when the text has none of it. */
export function makeSnippet(blocks: readonly ArticleBlock[], marks: Marks): Snippet {
  let best: Passage | null = null;
  blocks.forEach((block, index) => {
    const passage = bestPassage(index, findHits(block.text, marks));
    if (!passage) return;
    if (block.kind === 'heading') passage.worth -= HEADING_MALUS;
    if (!best || passage.worth > best.worth) best = passage;
  });
  // The closure above hides from the compiler that `best` was set.
  const found = best as Passage | null;
  if (found) return cut(found.block, blocks[found.block]?.text ?? '', found.hits);
  const first = Math.max(
    0,
    blocks.findIndex((block) => block.kind === 'paragraph'),
  );
  return cut(first, blocks[first]?.text ?? '', []);
}
