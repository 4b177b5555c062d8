import { type Traced, traceRaw, trimTraced } from './traced.ts';

/** A line of the raw document without the white space round it. */
export interface Line {
  text: Traced;
  /** Columns of white space before it. */
  indent: number;
  /** Of the raw line with its indent, without the white space behind it. */
  width: number;
}

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

function lineOf(raw: string, start: number, end: number): Line {
  const whole = traceRaw(raw, start, end);
  const text = trimTraced(whole);
  const indent = whole.text.length - whole.text.trimStart().length;
  return { text, indent, width: whole.text.trimEnd().length };
}

/** The lines of a document from `from` on; empty ones have empty text. A byte order mark is white space. */
export function splitLines(raw: string, from = 0): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const match of raw.matchAll(BREAK)) {
    if (match.index < start) continue;
    lines.push(lineOf(raw, start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(lineOf(raw, start, raw.length));
  return lines;
}

/** The lines in groups, parted by empty lines. */
export function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const line of lines) {
    if (line.text.text) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
