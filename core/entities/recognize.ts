import type { Entity, Mention, PartialDate } from '../model.ts';

/** What a text says of itself; every field may be missing. */
export interface TextContext {
  /** BCP 47, as the page declares it. */
  language?: string;
  /** The day the text was published, where it states one. */
  date?: PartialDate;
  title?: string;
  /** Host name of the page, lower case. */
  host?: string;
}

/** What was learned from the texts of one document so far. Serialisable and opaque: the caller hands it back. */
export interface Evidence {
  version: 1;
  [key: string]: unknown;
}

/** How sure a mention must be to be reported. */
export const strictnesses = ['strict', 'balanced', 'everything'] as const;
export type Strictness = (typeof strictnesses)[number];

export interface RecognizeRequest {
  texts: readonly string[];
  context: TextContext;
  /** From the answer to the request before, of the same document. Absent: the first. */
  evidence?: Evidence;
  strictness?: Strictness;
}

/** A mention with the reasons for it, in codes that the interface puts into words. */
export interface RecognizedMention extends Mention {
  reasons: readonly string[];
}

export interface Recognition {
  /** One list for each text, in order of `start`, never overlapping. */
  mentions: RecognizedMention[][];
  /** Indexes of texts whose answer may change with later evidence: ask again for these when more text was read. */
  waiting: number[];
  evidence: Evidence;
}

/** Recognises the mentions of an archive's entities in the texts of one document. Synchronous and pure. */
export interface Recognizer {
  recognize(request: RecognizeRequest): Recognition;
}

export interface RecognizerData {
  /** A buffer from `compileGazetteer`, used as it lies. */
  gazetteer: ArrayBuffer;
  entities: readonly Entity[];
  /** How often two entities stand in the same article: "idA\tidB" with idA < idB. */
  cooccurrence?: ReadonlyMap<string, number>;
}
