import type { Quotation } from './model.ts';

export interface SentenceRequest {
  text: string;
  /** What the sentence must hold: UTF-16 offsets in `text`, `end` exclusive. */
  start: number;
  end: number;
  /** BCP 47; a tag that is no language counts as none. */
  language?: string;
  /** UTF-16 units. */
  longest: number;
}

export type QuotedSentence = Omit<Quotation, 'block'>;

interface Span {
  start: number;
  end: number;
}

const ELLIPSIS = '…';

/** Intl.Segmenter ends a sentence after these (UAX 29 knows no abbreviations). */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|St|No|vs|cf|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

function segmenterFor(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // A page or a pack may call anything a language.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** Sentences of a text, one after the other without a gap. */
function* sentencesOf(text: string, language: string | undefined): Generator<Span> {
  let start = 0;
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const end = index + segment.length;
    if (end < text.length && ABBREVIATION.test(text.slice(start, end))) continue;
    yield { start, end };
    start = end;
  }
}

/** The sentence that holds the span, or all that it touches. */
function sentenceAround({ text, start, end, language }: SentenceRequest): Span {
  const touched = [...sentencesOf(text, language)].filter((span) => span.end > start && span.start < end);
  return { start: touched[0]?.start ?? 0, end: touched.at(-1)?.end ?? text.length };
}

/** The span without white space at its ends, but never without what stands in `kept`. */
function trimmed(text: string, span: Span, kept: Span): Span {
  const inside = text.slice(span.start, span.end);
  const start = span.start + (inside.length - inside.trimStart().length);
  const end = span.end - (inside.length - inside.trimEnd().length);
  return { start: Math.min(start, kept.start), end: Math.max(end, kept.end) };
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** The nearest word bound at or after `at` and before `last`; `at` where there is none, but never inside a character. */
function wordStart(text: string, at: number, last: number): number {
  for (let i = at; i < last; i++) if (isSpace(text, i)) return i + 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? Math.min(at + 1, last) : at;
}

function wordEnd(text: string, at: number, first: number): number {
  for (let i = at; i > first; i--) if (isSpace(text, i)) return i;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? Math.max(at - 1, first) : at;
}

/** The part of a sentence that is quoted when it is too long: a third of the room before the mention. */
function cut(text: string, sentence: Span, { start, end, longest }: SentenceRequest): Span {
  const room = Math.max(0, longest - (end - start));
  const before = Math.min(
    start - sentence.start,
    Math.max(Math.floor(room / 3), room - (sentence.end - end)),
  );
  const from = start - before;
  const to = Math.min(sentence.end, end + (room - before));
  return {
    start: from > sentence.start ? wordStart(text, from, start) : from,
    end: to < sentence.end ? wordEnd(text, to, end) : to,
  };
}

/**
 * The sentence around a mention, in the author's words, and the mention in it. A sentence of more than `longest` units
 * is cut at word bounds around the mention, with an ellipsis where words are missing (two units more, then).
 */
export function sentenceAt(request: SentenceRequest): QuotedSentence {
  const { text, start, end, longest } = request;
  const sentence = trimmed(text, sentenceAround(request), request);
  const whole = sentence.end - sentence.start <= longest;
  const part = whole ? sentence : trimmed(text, cut(text, sentence, request), request);
  const lead = part.start > sentence.start ? ELLIPSIS : '';
  const tail = part.end < sentence.end ? ELLIPSIS : '';
  const shift = lead.length - part.start;
  return {
    text: lead + text.slice(part.start, part.end) + tail,
    start: start + shift,
    end: end + shift,
  };
}
