import type { EditLog } from './edits.ts';
import type { Line } from './lines.ts';
import { endsInside, isRunningText, isUnfinished, startsInside } from './sentence-shape.ts';
import { inserted, joinTraced, sliceTraced, type Traced, trimTraced } from './traced.ts';

/** Text wrapped by a program stands in lines at least this wide; shorter lines are names, dates, verses. */
const NARROWEST_WRAP = 40;
/** No program wraps wider; a wider line is a paragraph. */
const WIDEST_WRAP = 160;
/** The share of lines that are full in wrapped text: the others end paragraphs that no empty line parts. */
const LEAST_FULL = 0.6;

/** Brings the lines of one group back to paragraphs. */
export type Unwrap = (lines: readonly Line[], log: EditLog) => Traced[];

const HYPHEN_END = /(\p{L}+)-$/u;
/** As in "two- and three-day talks": the hyphen stands for a word to come. */
const SUSPENDED = /^(?:and|or|to)\b/;
const SOFT_HYPHEN_END = /\u00ad$/;

const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? '';

/** Whether the first word of the next line would have made a line wider than `width`. */
const isFull = (line: Line, next: Line, width: number): boolean =>
  line.width + 1 + firstWord(next.text.text).length > width;

/**
 * The column at which a document was wrapped, or null. Of all lines with a line right below them, the widest gives the
 * column; the document was wrapped if most of the others were full as well.
 */
function wrapWidth(groups: readonly (readonly Line[])[]): number | null {
  const pairs: [Line, Line][] = [];
  for (const group of groups) {
    group.forEach((line, i) => {
      const next = group[i + 1];
      // An address is as long as it is.
      if (next && line.text.text.includes(' ')) pairs.push([line, next]);
    });
  }
  const width = pairs.reduce((widest, [line]) => Math.max(widest, line.width), 0);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length;
  return full >= pairs.length * LEAST_FULL ? width : null;
}

function continues(line: Line, next: Line, width: number | null): boolean {
  if (width !== null && isFull(line, next, width)) return true;
  const before = line.text.text;
  return (
    isRunningText(before) && isUnfinished(before) && (startsInside(next.text.text) || endsInside(before))
  );
}

/** Closes a word that was parted at the end of a line, when the document has the whole word elsewhere. */
function glue(before: Traced, after: Traced, words: ReadonlySet<string>, log: EditLog): Traced {
  const { text } = before;
  if (SOFT_HYPHEN_END.test(text)) {
    log.drop(sliceTraced(before, text.length - 1), 'hyphen of a wrapped line');
    return joinTraced([sliceTraced(before, 0, text.length - 1), after]);
  }
  const head = text.endsWith('-') ? HYPHEN_END.exec(text)?.[1] : undefined;
  if (head === undefined || SUSPENDED.test(after.text)) return joinTraced([before, inserted(' '), after]);
  const tail = /^\p{Ll}+/u.exec(after.text)?.[0];
  if (!tail || !words.has((head + tail).toLowerCase())) return joinTraced([before, after]);
  log.drop(sliceTraced(before, text.length - 1), 'hyphen of a wrapped line');
  return joinTraced([sliceTraced(before, 0, text.length - 1), after]);
}

function vocabulary(groups: readonly (readonly Line[])[]): Set<string> {
  const words = new Set<string>();
  for (const group of groups) {
    for (const line of group)
      for (const [word] of line.text.text.matchAll(/\p{L}+/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/** Learns from all lines of a document at which column they were wrapped. */
export function createUnwrap(groups: readonly (readonly Line[])[]): Unwrap {
  const width = wrapWidth(groups);
  let words: Set<string> | null = null;
  return (lines, log) => {
    const texts: Traced[] = [];
    let before: Line | null = null;
    for (const line of lines) {
      const last = texts.at(-1);
      if (last && before && continues(before, line, width)) {
        words ??= last.text.endsWith('-') ? vocabulary(groups) : null;
        texts[texts.length - 1] = glue(last, line.text, words ?? new Set(), log);
        log.join(before.text, line.text, 'wrapped line');
      } else texts.push(trimTraced(line.text));
      before = line;
    }
    return texts;
  };
}
