import { foldUnit } from './fold-text.ts';

/** A text folded for anchoring, with the way back. */
export interface FoldedText {
  folded: string;
  /** Offset in the original text (UTF-16) of each folded unit. */
  offsets: Int32Array;
  /** Folded positions at which a new block begins, ascending. */
  breaks: Int32Array;
}

/** Where something stands in a folded text; `end` is exclusive. */
export interface FoldedSpan {
  start: number;
  end: number;
}

/** Collects folded text piece by piece, so that a long page can be read in slices. */
export interface TextFolder {
  /** Adds a run of text that stands at `offset` of the original. */
  add(text: string, offset: number): void;
  /** What follows begins a new block. */
  breakHere(): void;
  done(): FoldedText;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** `String.fromCharCode` over a large array, without the limit on arguments. Lone surrogates cannot occur: both halves are kept. */
function decode(units: Uint16Array): string {
  return decoder.decode(units);
}

function grown<A extends Uint16Array | Int32Array>(array: A, need: number): A {
  if (need <= array.length) return array;
  const Larger = array.constructor as new (length: number) => A; // the same kind of array
  const larger = new Larger(Math.max(need, array.length * 2));
  larger.set(array);
  return larger;
}

export function createTextFolder(expected = 4096): TextFolder {
  let units = new Uint16Array(expected);
  let offsets = new Int32Array(expected);
  let length = 0;
  const breaks: number[] = [];
  return {
    add(text, offset) {
      units = grown(units, length + text.length);
      offsets = grown(offsets, length + text.length);
      for (let i = 0; i < text.length; i++) {
        const folded = foldUnit(text.charCodeAt(i));
        if (folded === 0) continue;
        units[length] = folded;
        offsets[length++] = offset + i;
      }
    },
    breakHere() {
      if (breaks.at(-1) !== length) breaks.push(length);
    },
    done() {
      return {
        folded: decode(units.subarray(0, length)),
        offsets: offsets.subarray(0, length),
        breaks: Int32Array.from(breaks),
      };
    },
  };
}

/** Folds a whole text; a line feed in it is a block boundary. */
export function foldText(text: string): FoldedText {
  const folder = createTextFolder(text.length);
  let at = 0;
  for (const line of text.split('\n')) {
    if (at > 0) folder.breakHere();
    folder.add(line, at);
    at += line.length + 1;
  }
  return folder.done();
}

/** Units from a folded position to the nearest at which a block begins; infinite where none does. */
export function distanceToBreak({ breaks }: FoldedText, position: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  const next = breaks[low] ?? Number.POSITIVE_INFINITY;
  const before = breaks[low - 1] ?? Number.NEGATIVE_INFINITY;
  return Math.min(next - position, position - before);
}

/** Whether a block begins within `slack` units of a folded position. */
export const hasBreakNear = (text: FoldedText, position: number, slack: number): boolean =>
  distanceToBreak(text, position) <= slack;

/** Whether a folded position lies between two letters that stand side by side in one block. */
export const isInWord = (text: FoldedText, position: number): boolean =>
  position > 0 &&
  position < text.folded.length &&
  (text.offsets[position] as number) - (text.offsets[position - 1] as number) === 1 &&
  !hasBreakNear(text, position, 0);

/** The words of a span: something was dropped between them. A text without spaces is one word. */
export function wordsOf({ folded, offsets }: FoldedText, { start, end }: FoldedSpan): string[] {
  const words: string[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && (offsets[at] as number) - (offsets[at - 1] as number) === 1) continue;
    words.push(folded.slice(from, at));
    from = at;
  }
  return words;
}
