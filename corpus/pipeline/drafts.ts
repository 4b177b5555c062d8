import type { Draft } from './draft.ts';
import type { EditLog } from './edits.ts';
import type { Line } from './lines.ts';
import { isUnfinished } from './sentence-shape.ts';
import { sliceTraced, trimTraced } from './traced.ts';
import { createUnwrap, type Unwrap } from './unwrap.ts';

const RULE = /^(?:[-–—]{3,}|_{3,}|\*{3,}|={3,}|~{3,}|(?:[-*_] ){2,}[-*_])$/;
const HEADING = /^(#{1,6})(?:\s+|(?=[\p{Lu}“"‘*]))(?=\S)/u;
const HEADING_END = /\s+#+$/;
const BULLET = /^[-*•‣▪·]\s+(?=\S)/;
const QUOTE = /^>\s?/;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/;

type Marked = Line & { mark: 'heading' | 'bullet' | 'number' | 'quote' | 'rule' | null };

function markOf(line: Line): Marked['mark'] {
  const { text } = line.text;
  if (RULE.test(text)) return 'rule';
  if (HEADING.test(text)) return 'heading';
  if (BULLET.test(text)) return 'bullet';
  if (NUMBER.test(text)) return 'number';
  return QUOTE.test(text) ? 'quote' : null;
}

/** One bullet or number alone is a dash or a date at the head of a line; a list has two of them. */
function withoutLoneMarks(group: readonly Line[], listBefore: Marked['mark']): Marked[] {
  const marked = group.map((line): Marked => ({ ...line, mark: markOf(line) }));
  for (const mark of ['bullet', 'number'] as const) {
    const items = marked.filter((line) => line.mark === mark);
    if (items.length === 1 && listBefore !== mark) for (const item of items) item.mark = null;
  }
  return marked;
}

function headingDraft(line: Line, log: EditLog): Draft {
  const { text } = line.text;
  const opening = HEADING.exec(text);
  const from = opening?.[0].length ?? 0;
  const to = HEADING_END.exec(text)?.index ?? text.length;
  log.drop(sliceTraced(line.text, 0, from), 'heading mark');
  if (to < text.length) log.drop(sliceTraced(line.text, to), 'heading mark');
  return {
    kind: 'heading',
    level: opening?.[1]?.length ?? 1,
    text: trimTraced(sliceTraced(line.text, from, to)),
  };
}

function unmarked(line: Line, mark: RegExp, reason: string, log: EditLog): Line {
  const length = mark.exec(line.text.text)?.[0].length ?? 0;
  log.drop(sliceTraced(line.text, 0, length), reason);
  return { ...line, text: trimTraced(sliceTraced(line.text, length)) };
}

/** A line drawn under a single short line makes that a heading (setext). */
function underlined(run: readonly Line[], rule: Line): number | null {
  const [line] = run;
  if (!line || run.length > 1 || line.text.text.length > 160) return null;
  if (rule.text.text.startsWith('=')) return 1;
  return rule.text.text.startsWith('-') && isUnfinished(line.text.text) ? 2 : null;
}

/** Turns one group of lines into drafts. */
function draftsOfGroup(group: readonly Marked[], unwrap: Unwrap, log: EditLog): Draft[] {
  const drafts: Draft[] = [];
  let run: Line[] = [];
  let kind: Draft['kind'] = 'paragraph';
  const flush = () => {
    for (const text of unwrap(run, log)) drafts.push({ kind, text });
    run = [];
    kind = 'paragraph';
  };
  for (const line of group) {
    const level = line.mark === 'rule' ? underlined(run, line) : null;
    if (level !== null && run[0]) {
      drafts.push({ kind: 'heading', level, text: run[0].text });
      log.drop(line.text, 'line under a heading');
      run = [];
      continue;
    }
    if (line.mark === 'quote') {
      if (kind !== 'quotation') flush();
      kind = 'quotation';
      run.push(unmarked(line, QUOTE, 'quotation mark of Markdown', log));
      continue;
    }
    if (line.mark !== null || kind === 'quotation') flush();
    if (line.mark === 'rule') drafts.push({ kind: 'rule', text: line.text });
    else if (line.mark === 'heading') drafts.push(headingDraft(line, log));
    else {
      if (line.mark === 'bullet' || line.mark === 'number') kind = 'list-item';
      run.push(line.mark === 'bullet' ? unmarked(line, BULLET, 'list mark', log) : line);
    }
  }
  flush();
  return drafts;
}

/** The blocks of a document as its lines show them: headings, lists, quotations, rules, paragraphs. */
export function draftsOf(groups: readonly (readonly Line[])[], log: EditLog): Draft[] {
  const unwrap = createUnwrap(groups);
  const drafts: Draft[] = [];
  let listBefore: Marked['mark'] = null;
  for (const group of groups) {
    const marked = withoutLoneMarks(group, listBefore);
    drafts.push(...draftsOfGroup(marked, unwrap, log));
    listBefore = marked.findLast((line) => line.mark !== null)?.mark ?? null;
  }
  return drafts.filter((draft) => draft.text.text !== '');
}
