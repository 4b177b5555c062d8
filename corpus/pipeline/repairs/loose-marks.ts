import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { sliceTraced, trimTraced } from '../traced.ts';

const ALONE = /^(?:[*_]{1,3}|#{1,6})$/;
const OPENING = /^\*{1,3}(?=\S)/;
const CLOSING = /(?<=\S)\*{1,3}$/;
const FOOTNOTE_MARK = /[\p{L}\p{N}.,;:!?"'”’)]\*/u;

/** A star behind a word and a paragraph that begins with one are a footnote. */
function hasFootnotes(drafts: readonly Draft[]): boolean {
  const noted = (text: string) => FOOTNOTE_MARK.test(text) && !OPENING.test(text);
  return drafts.some(({ text }) => OPENING.test(text.text)) && drafts.some(({ text }) => noted(text.text));
}

/**
 * Drops marks of Markdown that lost their partner: a star at one end of a block, a block of marks alone. Runs after
 * `readMarkdown`, which took the pairs.
 */
export function dropLooseMarks(drafts: readonly Draft[], log: EditLog): Draft[] {
  const footnotes = hasFootnotes(drafts);
  return drafts.flatMap((draft) => {
    const { text } = draft.text;
    if (draft.kind === 'rule') return [draft];
    if (ALONE.test(text)) {
      log.drop(draft.text, 'loose mark of Markdown');
      return [];
    }
    const from = footnotes ? 0 : (OPENING.exec(text)?.[0].length ?? 0);
    const to = footnotes ? text.length : (CLOSING.exec(text)?.index ?? text.length);
    if (from === 0 && to === text.length) return [draft];
    log.drop(sliceTraced(draft.text, 0, from), 'loose mark of Markdown');
    log.drop(sliceTraced(draft.text, to), 'loose mark of Markdown');
    return [{ ...draft, text: trimTraced(sliceTraced(draft.text, from, to)) }];
  });
}
