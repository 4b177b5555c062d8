import type { Evidence, RecognizedMention, Recognizer, TextContext } from '../../core/entities/recognize.ts';

/** A block of the page and where it starts in the whole text. */
interface Block {
  text: string;
  start: number;
}

/** Blocks of the first request: about what a screen shows; and of each later one. */
const FIRST_BLOCKS = 12;
const LATER_BLOCKS = 60;

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) blocks.push({ text: match[0], start: match.index });
  return blocks;
}

/**
 * Reads a text as the content script reads a page: the blocks in view first, the others after, each request with the
 * evidence of the one before, and at the end the blocks that wait. Offsets count in the whole text.
 */
export function walkPage(recognizer: Recognizer, text: string, context: TextContext): RecognizedMention[] {
  const blocks = blocksOf(text);
  const answers: RecognizedMention[][] = blocks.map(() => []);
  let evidence: Evidence | undefined;
  const ask = (indexes: readonly number[]): number[] => {
    const texts = indexes.map((index) => blocks[index]?.text ?? '');
    const answer = recognizer.recognize({ texts, context, ...(evidence && { evidence }) });
    evidence = answer.evidence;
    indexes.forEach((index, at) => {
      answers[index] = answer.mentions[at] ?? [];
    });
    return answer.waiting.flatMap((at) => indexes[at] ?? []);
  };
  const waiting: number[] = [];
  const all = blocks.map((_, index) => index);
  waiting.push(...ask(all.slice(0, FIRST_BLOCKS)));
  for (let from = FIRST_BLOCKS; from < all.length; from += LATER_BLOCKS) {
    waiting.push(...ask(all.slice(from, from + LATER_BLOCKS)));
  }
  if (waiting.length > 0) ask(waiting);
  return blocks.flatMap(({ start }, index) =>
    (answers[index] ?? []).map((mention) => ({
      ...mention,
      start: mention.start + start,
      end: mention.end + start,
    })),
  );
}
