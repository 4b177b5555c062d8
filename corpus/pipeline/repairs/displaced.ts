import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { endsInside, isUnfinished, startsInside, wordsIn } from '../sentence-shape.ts';
import { inserted, joinTraced, rawStart } from '../traced.ts';

const SHORTEST_FRAGMENT_WORDS = 3;
/** A head of a sentence is a line or two: more is a paragraph that the document broke off. */
const LONGEST_FRAGMENT_WORDS = 60;

const isText = (draft: Draft): boolean => draft.kind === 'paragraph' && !draft.linkOnly && !draft.emphasised;

/** The head of a sentence without its end: it must stop at a word that cannot be the last. */
function isHead(draft: Draft): boolean {
  const { text } = draft.text;
  const words = wordsIn(text).length;
  return (
    isText(draft) &&
    words >= SHORTEST_FRAGMENT_WORDS &&
    words <= LONGEST_FRAGMENT_WORDS &&
    isUnfinished(text) &&
    endsInside(text) &&
    !startsInside(text)
  );
}

/** Blocks that begin inside a sentence although the block before them ended one. */
function headless(drafts: readonly Draft[]): number[] {
  return drafts.flatMap((draft, i) => {
    const before = drafts[i - 1];
    if (!isText(draft) || !startsInside(draft.text.text)) return [];
    return before === undefined || before.kind === 'list-item' || isUnfinished(before.text.text) ? [] : [i];
  });
}

/**
 * Puts the last block where it belongs when it is the head of a sentence and just one block lacks its head. Where
 * more than one might, nothing is moved and the report says so.
 */
export function placeDisplaced(drafts: readonly Draft[], log: EditLog): Draft[] {
  const lacking = headless(drafts);
  const last = drafts.at(-1);
  const only = lacking.length === 1 ? lacking[0] : undefined;
  const target = only === undefined ? undefined : drafts[only];
  if (!last || !isHead(last) || only === undefined || !target || target === last) {
    for (const i of lacking) {
      const draft = drafts[i];
      if (draft) log.remark(draft.text, 'begins inside a sentence: its head was not found');
    }
    return [...drafts];
  }
  log.move(last.text, 'displaced line: the head of a sentence that goes on here', rawStart(target.text));
  const text = joinTraced([last.text, inserted(' '), target.text]);
  return drafts.slice(0, -1).map((draft, i) => (i === only ? { ...draft, text } : draft));
}
