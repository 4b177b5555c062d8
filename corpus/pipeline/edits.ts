import { rawEnd, rawStart, type Traced } from './traced.ts';

/** What was done to a span of the raw document, and why. */
export interface Edit {
  /** `dropped`: is no longer in the text. `moved`: stands elsewhere. `joined`: a break in a sentence was closed. */
  action: 'dropped' | 'moved' | 'joined';
  reason: string;
  /** UTF-16 offsets in the raw document, `end` exclusive. */
  start: number;
  end: number;
  /** The span as it stands there. */
  text: string;
  /** For `moved`: the offset of the raw character before which it stands now; absent: at the end of the article. */
  to?: number;
}

/** Something a reader of the report should look at: nothing was changed. */
export interface Remark {
  remark: string;
  start: number;
}

/** The edits of one document, with the calls that write them down. */
export interface EditLog {
  edits: Edit[];
  remarks: Remark[];
  drop(traced: Traced, reason: string): void;
  move(traced: Traced, reason: string, to?: number): void;
  join(before: Traced, after: Traced, reason: string): void;
  remark(traced: Traced, remark: string): void;
}

export function createEditLog(raw: string): EditLog {
  const edits: Edit[] = [];
  const remarks: Remark[] = [];
  const add = (action: Edit['action'], traced: Traced, rest: { reason: string; to?: number }) => {
    for (const { start, length } of traced.pieces) {
      const end = start + length;
      const before = edits.at(-1);
      // Neighbouring pieces of one span are one edit.
      if (before?.action === action && before.reason === rest.reason && before.end === start) {
        before.end = end;
        before.text += raw.slice(start, end);
      } else edits.push({ action, start, end, text: raw.slice(start, end), ...rest });
    }
  };
  return {
    edits,
    remarks,
    drop: (traced, reason) => add('dropped', traced, { reason }),
    move: (traced, reason, to) => add('moved', traced, to === undefined ? { reason } : { reason, to }),
    join(before, after, reason) {
      const start = rawEnd(before);
      const end = rawStart(after);
      edits.push({ action: 'joined', reason, start, end, text: end > start ? raw.slice(start, end) : '' });
    },
    remark: (traced, remark) => remarks.push({ remark, start: rawStart(traced) }),
  };
}
