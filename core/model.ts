/** An ISO 8601 date as precise as it is known: "2025", "2025-02" or "2025-02-04". */
export type PartialDate = string;

export const entityTypes = ['person', 'organization', 'event'] as const;
export type EntityType = (typeof entityTypes)[number];

/**
 * How the letters of a mention must compare with the alias. `exact`: letter for letter in case (ICE is not Ice);
 * `capital`: the first letter of the first word is a capital; `any`: case does not matter. Every rule also accepts
 * a mention written all in capitals when the alias has more than one lower-case letter.
 */
export const caseRules = ['exact', 'capital', 'any'] as const;
export type CaseRule = (typeof caseRules)[number];

/** One name of an entity with its matching rules (an `altLabel`, or the `prefLabel` itself). */
export interface Alias {
  text: string;
  caseRule: CaseRule;
  /** True when the name alone is no evidence: a bare surname, an acronym, a word that is also a name. */
  needsContext: boolean;
  /** Others bear this name too: it is safe alone unless the page speaks against it ("White House", a public house). */
  shared?: boolean;
  /** Words of which one in the same text counts as support, compared folded. */
  context?: readonly string[];
  /** Words of which one must stand within a few sentences of the name, or it means something else; compared folded. */
  near?: readonly string[];
  /** The name means this entity only in a text dated within these bounds (both included). */
  validFrom?: PartialDate;
  validTo?: PartialDate;
}

export interface Role {
  text: string;
  from?: PartialDate;
  to?: PartialDate;
  /** The day for which the role is attested, when the bounds are not known. */
  asOf?: PartialDate;
}

/** `contact`: named in the line at the end that says whom to write to. */
export const creditRoles = ['author', 'publisher', 'contact'] as const;
export type CreditRole = (typeof creditRoles)[number];

/** An article that says in its metadata, not in its text, that the entity made it. */
export interface Credit {
  role: CreditRole;
  articleId: string;
}
/** An entity keeps the newest of its credits. */
export const MOST_CREDITS = 20;

/** A person, organization or event of the reviewed authority. */
export interface Entity {
  id: string;
  type: EntityType;
  prefLabel: string;
  /** Every name that is matched, the `prefLabel` only if it is repeated here. */
  altLabels: readonly Alias[];
  /** One neutral sentence, our own words. */
  description: string;
  /** Where the description comes from: an article id, or "general knowledge". */
  source: string;
  roles: readonly Role[];
  /** Words that speak for this entity when they stand near one of its names, compared folded. */
  contextWords?: readonly string[];
  /** Words that speak for other bearers of its names ("opera" beside "Wagner"), compared folded. */
  otherWords?: readonly string[];
  start?: PartialDate;
  end?: PartialDate;
  place?: string;
  wikidata?: string;
  /** Worked out from the articles; newest first, at most `MOST_CREDITS`. */
  credits?: readonly Credit[];
}

/** What an inferred value was read from. The interface has the words. */
export type Basis =
  | { from: 'first-sentence' }
  /** The line at the end that says whom to write to: the host of its link, or a name spelt short in it. */
  | { from: 'contact-link'; host: string }
  | { from: 'contact-name'; name: string }
  /** The host of the document's address. */
  | { from: 'address' }
  /** The dateline leaves the year out: of those of the archive, in one alone its day was the weekday of the text. */
  | { from: 'weekday'; firstYear: number; lastYear: number };

/** A value, and whether the document says it itself. */
export interface Stated<T> {
  value: T;
  inferred: boolean;
  basis?: Basis;
}

/** `caption`: of a picture that the archive does not hold; captions stand behind the text of their article. */
export const blockKinds = ['heading', 'paragraph', 'list-item', 'quotation', 'caption'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A run of text of an article: never contains a line break. */
export interface ArticleBlock {
  kind: BlockKind;
  text: string;
}

/** An entity at an offset in a text. Offsets are UTF-16 code units; `end` is exclusive. */
export interface Mention {
  entityId: string;
  start: number;
  end: number;
  /** 0 to 1. */
  confidence: number;
}

/** A mention inside an article: offsets count within `blocks[block].text`. */
export interface ArticleMention extends Mention {
  block: number;
}

/** schema.org NewsArticle, as far as the document says it. What it does not say is absent. */
export interface Article {
  id: string;
  headline: Stated<string>;
  author?: Stated<string>;
  publisher?: Stated<string>;
  datePublished?: Stated<PartialDate>;
  url?: Stated<string>;
  /** BCP 47. */
  language: string;
  wordCount: number;
  blocks: readonly ArticleBlock[];
  mentions: readonly ArticleMention[];
}

/** What is needed to list and attribute an article without its text. */
export type ArticleHead = Omit<Article, 'blocks' | 'mentions'>;

/** Where an article speaks of an entity, quoted. */
export interface Quotation {
  block: number;
  /** The sentence around the mention. */
  text: string;
  /** The mention within `text`. */
  start: number;
  end: number;
}

/** Expected failure as a value; `message` is for the reader of the program's log, `code` for the interface. */
export type Result<T, Code extends string = string> =
  | { ok: true; value: T }
  | { ok: false; code: Code; message: string };

/** The id of the archive that comes with the extension. */
export const bundledArchive = 'bundled';
