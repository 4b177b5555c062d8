import type { BlockKind } from '../../core/model.ts';
import type { Clues, Draft } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { createEditLog, type Edit, type EditLog, type Remark } from './edits.ts';
import { groupLines, splitLines } from './lines.ts';
import { moveCaptions } from './repairs/captions.ts';
import { takeDateline } from './repairs/dateline.ts';
import { placeDisplaced } from './repairs/displaced.ts';
import { takeFrontMatter } from './repairs/front-matter.ts';
import { takeGluedDate, takeHead } from './repairs/head-matter.ts';
import { readMarkdown } from './repairs/inline-markdown.ts';
import { joinSentences } from './repairs/join-sentences.ts';
import { dropRules, tellKinds } from './repairs/kinds.ts';
import { dropLooseMarks } from './repairs/loose-marks.ts';
import { dropPlaceholders } from './repairs/placeholders.ts';
import { takeTail } from './repairs/tail-matter.ts';
import { inserted, joinTraced, sliceTraced, type Traced } from './traced.ts';

/** A block that knows where its characters stood in the raw document. */
export interface CleanBlock {
  kind: BlockKind;
  text: Traced;
}

export interface CleanDocument {
  blocks: CleanBlock[];
  clues: Clues;
  /** In the order of the raw document. */
  edits: Edit[];
  remarks: Remark[];
}

/** Runs of white space and lone tabs; a single space of any other width is the author's. */
const UNEVEN_SPACE = /\s{2,}|[\t\v\f]/g;

/** The text with one space for each run of white space. */
function evenlySpaced(traced: Traced): Traced {
  const parts: Traced[] = [];
  let at = 0;
  for (const run of traced.text.matchAll(UNEVEN_SPACE)) {
    parts.push(sliceTraced(traced, at, run.index), inserted(' '));
    at = run.index + run[0].length;
  }
  return at === 0 ? traced : joinTraced([...parts, sliceTraced(traced, at)]);
}

const isBlock = (draft: Draft): draft is Draft & CleanBlock =>
  draft.kind !== 'rule' && draft.text.text !== '';

/** Marks that were parted by a page break meet when the sentence is joined. */
function readJoinedMarkdown(drafts: readonly Draft[], log: EditLog): Draft[] {
  return drafts.map((draft) =>
    draft.text.pieces.length > 1 ? { ...draft, text: readMarkdown(draft, log).text } : draft,
  );
}

/**
 * Turns a raw document into the blocks of an article and what its surroundings say about it. The author's words stay
 * as they are, misprints too; every span that was dropped, moved or joined is in `edits`.
 */
export function cleanDocument(raw: string): CleanDocument {
  const log = createEditLog(raw);
  const clues: Clues = {};
  const start = takeFrontMatter(raw, clues, log);
  const groups = groupLines(splitLines(raw, start));
  let drafts = draftsOf(groups, log).map((draft) => readMarkdown(draft, log));
  const pictures = moveCaptions(drafts, log);
  drafts = dropPlaceholders(pictures.text, log);
  drafts = takeGluedDate(drafts, clues, log);
  drafts = takeHead(drafts, clues, log);
  drafts = takeDateline(drafts, clues, log);
  drafts = joinSentences(drafts, log);
  drafts = placeDisplaced(drafts, log);
  drafts = takeTail(drafts, clues, log);
  drafts = dropLooseMarks(readJoinedMarkdown(dropRules(drafts, log), log), log);
  drafts = [...tellKinds(drafts), ...pictures.captions];
  const blocks = drafts.filter(isBlock).map(({ kind, text }) => ({ kind, text: evenlySpaced(text) }));
  return {
    blocks,
    clues,
    edits: log.edits.sort((a, b) => a.start - b.start || a.end - b.end),
    remarks: log.remarks,
  };
}
