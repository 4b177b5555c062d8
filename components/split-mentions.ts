import type { Mention } from '../core/model.ts';

export type TextPiece<M extends Mention = Mention> = { text: string; start: number; mention?: M };

const fits = (mention: Mention, from: number, length: number): boolean =>
  mention.start >= from && mention.end > mention.start && mention.end <= length;

/**
 * A text cut into runs with and without a mention, in order; together they are the text again. Mentions that overlap
 * an earlier one or lie outside the text are left out: text is never lost to a damaged offset.
 */
export function splitMentions<M extends Mention>(text: string, mentions: readonly M[]): TextPiece<M>[] {
  const pieces: TextPiece<M>[] = [];
  let at = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (!fits(mention, at, text.length)) continue;
    if (mention.start > at) pieces.push({ text: text.slice(at, mention.start), start: at });
    pieces.push({ text: text.slice(mention.start, mention.end), start: mention.start, mention });
    at = mention.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at });
  return pieces;
}
