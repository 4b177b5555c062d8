/** A text that knows from where in the raw document each of its characters came. Offsets are UTF-16 code units. */
export interface Traced {
  readonly text: string;
  /** In order of `at`; characters that no piece covers were put in (a space where lines were joined). */
  readonly pieces: readonly Piece[];
}

/** The characters of `text` from `at` on were `raw.slice(start, start + length)`. */
export interface Piece {
  at: number;
  start: number;
  length: number;
}

export const EMPTY: Traced = { text: '', pieces: [] };

export function traceRaw(raw: string, start: number, end: number): Traced {
  if (end <= start) return EMPTY;
  return { text: raw.slice(start, end), pieces: [{ at: 0, start, length: end - start }] };
}

/** Text that was not in the document. */
export const inserted = (text: string): Traced => ({ text, pieces: [] });

export function sliceTraced(traced: Traced, from: number, to = traced.text.length): Traced {
  if (from === 0 && to === traced.text.length) return traced;
  const pieces: Piece[] = [];
  for (const piece of traced.pieces) {
    const first = Math.max(piece.at, from);
    const last = Math.min(piece.at + piece.length, to);
    if (first < last)
      pieces.push({ at: first - from, start: piece.start + first - piece.at, length: last - first });
  }
  return { text: traced.text.slice(from, to), pieces };
}

export function joinTraced(parts: readonly Traced[]): Traced {
  let text = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += part.text;
  }
  return { text, pieces };
}

export function trimTraced(traced: Traced): Traced {
  const { text } = traced;
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  return to <= from ? EMPTY : sliceTraced(traced, from, to);
}

/** Where the text begins in the raw document; -1 when none of it stands there. */
export const rawStart = (traced: Traced): number => traced.pieces[0]?.start ?? -1;

/** Behind the last character of the text in the raw document; -1 when none of it stands there. */
export function rawEnd(traced: Traced): number {
  const last = traced.pieces.at(-1);
  return last ? last.start + last.length : -1;
}
