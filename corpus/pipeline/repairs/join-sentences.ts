import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { endsInside, isRunningText, isUnfinished, startsInside } from '../sentence-shape.ts';
import { inserted, joinTraced } from '../traced.ts';

const NUMBER_ALONE = /^\d{1,4}$/;
const LONGEST_RUNNING_HEAD = 80;
const FEWEST_RUNNING_HEADS = 3;

/** Short blocks that stand in the document at least three times: a printing program puts them on each page. */
function runningHeads(drafts: readonly Draft[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, kind } of drafts) {
    const { text: line } = text;
    if (kind === 'paragraph' && line.length <= LONGEST_RUNNING_HEAD)
      counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_RUNNING_HEADS).map(([line]) => line));
}

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
 * the first ends with a word that cannot be the last. A number alone between the two is the page's, and a line that
 * stands on other pages too is a running head; where they part no sentence, they may be the text's own.
 */
export function joinSentences(drafts: readonly Draft[], log: EditLog): Draft[] {
  const heads = runningHeads(drafts);
  const result: Draft[] = [];
  drafts.forEach((draft, i) => {
    const before = result.at(-1);
    const { text } = draft.text;
    const pageMatter = NUMBER_ALONE.test(text) ? 'page number' : heads.has(text) ? 'running head' : null;
    if (before && pageMatter !== null && goesOn(before, drafts[i + 1])) log.drop(draft.text, pageMatter);
    else if (before && goesOn(before, draft)) result[result.length - 1] = joined(before, draft, log);
    else result.push(draft);
  });
  return result;
}
