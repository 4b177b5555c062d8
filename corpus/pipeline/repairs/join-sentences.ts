import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { endsInside, isRunningText, isUnfinished, startsInside } from '../sentence-shape.ts';
import { inserted, joinTraced } from '../traced.ts';

const NUMBER_ALONE = /^\d{1,4}$/;

/** Whether the sentence at the end of `before` goes on at the start of `after`. */
function goesOn(before: Draft, after: Draft | undefined): boolean {
  if (after?.kind !== 'paragraph' || after.linkOnly || before.linkOnly) return false;
  const open = before.kind === 'paragraph' || before.kind === 'list-item' || before.kind === 'quotation';
  const text = before.text.text;
  if (!open || !isRunningText(text) || !isUnfinished(text)) return false;
  if (startsInside(after.text.text)) return true;
  return before.kind === 'paragraph' && endsInside(text) && isRunningText(after.text.text);
}

function joined(before: Draft, after: Draft, log: EditLog): Draft {
  log.join(before.text, after.text, 'sentence split by a page break');
  return { ...before, text: joinTraced([before.text, inserted(' '), after.text]) };
}

/**
 * Joins blocks that one sentence runs through: the first ends without a stop, the second begins in small letters, or
 * the first ends with a word that cannot be the last. A number alone between the two is the page's.
 */
export function joinSentences(drafts: readonly Draft[], log: EditLog): Draft[] {
  const result: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    const before = result.at(-1);
    if (!draft) continue;
    const next = drafts[i + 1];
    if (before && NUMBER_ALONE.test(draft.text.text) && goesOn(before, next))
      log.drop(draft.text, 'page number');
    else if (before && goesOn(before, draft)) result[result.length - 1] = joined(before, draft, log);
    else result.push(draft);
  }
  return result;
}
