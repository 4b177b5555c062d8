import type { BlockKind } from '../../core/model.ts';
import type { Traced } from './traced.ts';

/** A block of a document on its way to an article. */
export interface Draft {
  kind: BlockKind | 'rule';
  text: Traced;
  /** Of a heading that is marked as one, 1 to 6. */
  level?: number;
  /** All of it was set in bold or italics. */
  emphasised?: boolean;
  /** Addresses of the links in it. */
  links?: readonly string[];
  /** It is a link and nothing else. */
  linkOnly?: boolean;
}

/** What the matter round the text says about the article; `describe` reads metadata from it. */
export interface Clues {
  headline?: Clue;
  byline?: Clue;
  /** A date that stands on its own or under a label. */
  date?: Clue;
  dateline?: { date?: Clue; agency?: Clue; place?: Clue };
  publisher?: Clue;
  address?: Clue;
  language?: Clue;
  /** The contact line at the end, and where it links to. */
  contact?: { text: string; links: readonly string[] };
}

export interface Clue {
  value: string;
  /** Where the document says it, in words. */
  from: string;
}
