import type {
  Annotation,
  AnnotationDraft,
  AnnotationEdit,
  Bond,
  HighlightColor,
} from '../core/annotations/annotation.ts';
import type { Selector } from '../core/annotations/selector.ts';
import type { Evidence } from '../core/entities/recognize.ts';
import type { Strictness } from '../core/entities/strictness.ts';
import type { ArticleHead, CreditRole, EntityType, PartialDate, Quotation, Result } from '../core/model.ts';

/**
 * What the contexts of the extension say to each other. Types only: `messages.ts` has the schemas that check them on
 * arrival. The background takes address, tab and frame from the sender, never from a message.
 */

/** What a page says of itself, read by the content script. */
export interface PageFacts {
  language?: string;
  date?: PartialDate;
  title?: string;
}

export interface FindMentionsRequest {
  texts: string[];
  facts: PageFacts;
  /** From the answer before, for the same document. */
  evidence?: Evidence;
}

/** A mention as the content script needs it, to paint. */
export interface PageMention {
  start: number;
  end: number;
  entityId: string;
  type: EntityType;
  confidence: number;
}

export interface FoundMentions {
  mentions: PageMention[][];
  waiting: number[];
  evidence: Evidence;
}

export const painters = ['highlights', 'marks'] as const;
export type Painter = (typeof painters)[number];
export const densities = ['every', 'first-in-block', 'first-on-page'] as const;
export type Density = (typeof densities)[number];

/** What a content script must know before it reads a page. `active: false`: it stays away, for the given reason. */
export interface PageSettings {
  active: boolean;
  reason?: 'off-everywhere' | 'off-on-site' | 'sensitive-site' | 'not-installed';
  painter: Painter;
  density: Density;
  /** ms that a pointer rests on a name before the card shows. */
  hoverDelay: number;
  kinds: Record<EntityType, boolean>;
  /** Tools are offered beside selected text. */
  toolbar: boolean;
}

/** An entity as others name it: enough for a link to its own card. */
export interface EntityName {
  id: string;
  prefLabel: string;
}

/** An archived article as a card lists it: head, the quotation round the mention, why it is here. */
export interface RelatedArticle {
  article: ArticleHead;
  quotation: Quotation;
  /** Where the quoted mention begins in its block (`quotation.start` counts within the quotation): opens the reader. */
  mentionStart: number;
  /** Entities that the page and the article share, most telling first; the card's own left out. */
  shared: EntityName[];
}

/** What a card shows of one entity. */
export interface EntityCard {
  id: string;
  type: EntityType;
  prefLabel: string;
  description: string;
  source: string;
  roles: { text: string; from?: PartialDate; to?: PartialDate; asOf?: PartialDate }[];
  start?: PartialDate;
  end?: PartialDate;
  place?: string;
  related: RelatedArticle[];
  /** All articles that mention the entity. */
  articleCount: number;
  /** Articles that it made, newest first. */
  credits?: CreditedArticle[];
  /** The reader's own notes on the entity, newest first. */
  notes?: EntityNote[];
}

/** An article that the entity made, by the article's own metadata. */
export interface CreditedArticle {
  role: CreditRole;
  article: ArticleHead;
}

/** A note bound to an entity, as its card shows it on any page: no address, no tags. */
export interface EntityNote {
  note: string;
  /** '' for a note on a whole page. */
  quote: string;
  /** Of the page on which it was written. */
  title: string;
  /** The other entities of the archive that it is bound to. */
  about: EntityName[];
  /** ms since 1970. */
  created: number;
}

export interface EntityCardRequest {
  entityId: string;
  /** Entities found on the page, with how often: the company that ranks the articles. */
  company: Record<string, number>;
}

/** A name in a frame that has no room for a card: the top frame shows it. */
export interface RaisedName extends EntityCardRequest {
  /** The name as it stands in the frame. */
  surface: string;
  /** Of the words, in CSS px of the frame's window. */
  box: { x: number; y: number; width: number; height: number };
  /** The frame stands in the top document itself, not in another frame. */
  direct: boolean;
  /** Asked for by keyboard: the card takes the focus. */
  takeFocus: boolean;
}

/** An article, with the mention to bring into view; all that the archive has on an entity; or a search. */
export type OpenReaderRequest =
  | { articleId: string; block?: number; start?: number }
  | { entityId: string }
  | { text: string };

/** What the reader decided: wins over every rule, listed and revocable in the settings. */
export type Decision =
  | { kind: 'not-here'; address: string; entityId: string; surface: string }
  | { kind: 'not-this-alias'; entityId: string; surface: string }
  | { kind: 'mute-entity'; entityId: string }
  | { kind: 'mute-type'; type: EntityType }
  | { kind: 'mute-site'; host: string };

/** A decision as a page may ask for it: the address is filled in from the sender. */
export type PageDecision =
  | { kind: 'not-here'; entityId: string; surface: string }
  | { kind: 'not-this-alias'; entityId: string; surface: string }
  | { kind: 'mute-entity'; entityId: string }
  | { kind: 'mute-site' };

/** Features whose code is put into a frame only when first used (`scripting.executeScript`). */
export const features = ['card', 'annotate', 'marks'] as const;
export type Feature = (typeof features)[number];

export const errorCodes = [
  'bad-message',
  'not-allowed',
  'not-installed',
  'not-found',
  'storage',
  /** The browser grants no more space. */
  'storage-full',
  /** Another tab holds the stored data as an older version knew it. */
  'storage-blocked',
  'internal',
  'no-answer',
  /** The extension was updated or removed: this content script is an orphan and should fall silent. */
  'extension-gone',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
export type Answer<T> = Promise<Result<T, ErrorCode>>;

/** Which page of the sender is meant: its canonical link counts only within its own registrable domain. */
export interface PageIdentity {
  canonical?: string;
}

export interface SaveAnnotationRequest extends PageIdentity, Omit<AnnotationDraft, 'target'> {
  /** Made by the page, so that a call that arrives twice saves once: urn:uuid. */
  id: string;
  title: string;
  /** Null: a note on the page as a whole. */
  selectors: Selector[] | null;
}

export interface EditAnnotationRequest extends PageIdentity {
  edit: Omit<AnnotationEdit, 'set'> & {
    set: Partial<Pick<Annotation, 'color' | 'note' | 'tags' | 'about' | 'target'>>;
  };
  /** The tags that the reader had before them. */
  seenTags?: string[];
}

/** `copied: false`: it is saved, but the second copy was not written. */
export interface SavedAnnotation {
  annotation: Annotation;
  copied: boolean;
}

/** What an annotation can be bound to. */
export interface SuggestedBond {
  bond: Bond;
  /** Of an entity. */
  type?: EntityType;
}

export interface AnnotationsHere {
  /** Canonical address by which the page is known. */
  address: string;
  annotations: Annotation[];
}

/** What a content script can ask. Its own page only; never a list, a search or an export. */
export interface PageClient {
  pageSettings(): Answer<PageSettings>;
  findMentions(request: FindMentionsRequest): Answer<FoundMentions>;
  entityCard(request: EntityCardRequest): Answer<EntityCard>;
  explainMention(request: {
    text: string;
    start: number;
    evidence?: Evidence;
    facts: PageFacts;
  }): Answer<{ reasons: string[] }>;
  openReader(request: OpenReaderRequest): Answer<null>;
  decide(decision: PageDecision): Answer<{ id: number }>;
  /** Takes back a decision made just now, from this page. */
  undecide(id: number): Answer<null>;
  loadFeature(feature: Feature): Answer<null>;
  /** Asks the top frame to show a card; `shown: false` where it cannot. */
  raiseCard(name: RaisedName): Answer<{ shown: boolean }>;
  /** The browser's menu is about to open on this name, or (null) on none. */
  offerName(surface: string | null): Answer<null>;
  /** The reader has left the name; the card closes unless the reader is in it. */
  dropCard(): Answer<null>;
  /** The annotations of the sender's page, oldest first. */
  annotationsHere(request: PageIdentity): Answer<AnnotationsHere>;
  saveAnnotation(request: SaveAnnotationRequest): Answer<SavedAnnotation>;
  editAnnotation(request: EditAnnotationRequest): Answer<SavedAnnotation>;
  /** Puts an annotation of this page into the bin, or takes it out again. */
  deleteAnnotation(request: PageIdentity & { id: string; deleted: boolean }): Answer<SavedAnnotation>;
  /** What came of the page's annotations when they were looked for. */
  reportAnchors(request: PageIdentity & { states: Record<string, 'anchored' | 'orphaned'> }): Answer<null>;
  /** A few of the reader's tags that begin like this, to complete what is typed. */
  tagsLike(start: string): Answer<string[]>;
  /** A few of the archive's entities and articles that fit what is typed, to bind an annotation to. */
  bondsLike(text: string): Answer<SuggestedBond[]>;
  /** Shows an annotation of this page in the manager. */
  openManager(request: PageIdentity & { id: string }): Answer<null>;
}

/** The calls that annotating needs: a content script makes them to the background, our own pages to the store. */
export type AnnotateClient = Pick<
  PageClient,
  | 'annotationsHere'
  | 'saveAnnotation'
  | 'editAnnotation'
  | 'deleteAnnotation'
  | 'reportAnchors'
  | 'tagsLike'
  | 'bondsLike'
  | 'openManager'
  | 'openReader'
>;

/** One entity found on the open page, for the popup's list. */
export interface FoundEntity {
  entityId: string;
  type: EntityType;
  count: number;
}

/** An annotation of the open page, for the popup's list. */
export interface ListedAnnotation {
  id: string;
  /** '' for a note on the whole page. */
  quote: string;
  note: string;
  color: HighlightColor;
  /** `unsought`: the page is still being looked through. */
  state: 'anchored' | 'orphaned' | 'unsought' | 'page-note';
}

/** What popup and background can ask the content script of a tab. */
export interface TabCalls {
  /** What was found on the page so far, in the order of first appearance. */
  listFound(): { settings: PageSettings; found: FoundEntity[]; complete: boolean };
  /** Brings the nth mention (0-based, in document order) of an entity into view and paints it `backfile-focus`. */
  jumpTo(request: { entityId: string; n: number }): { shown: boolean; n: number; of: number };
  /** Top frame: shows the card of a name in one of its frames. */
  showRaised(name: RaisedName): { shown: boolean };
  dropRaised(): null;
  /** The entity on which the browser's menu was opened last; null: on none. */
  nameAtMenu(): { entityId: string | null };
  /** A command of the browser's shortcuts. */
  command(request: { name: 'next-highlight' | 'previous-highlight' | 'open-card' | 'toggle-page' }): null;
  /** Settings or decisions changed: read them again. */
  settingsChanged(): null;
  /** In the order of the page; orphans last. */
  listAnnotations(): { annotations: ListedAnnotation[] };
  /** Brings an annotation into view and opens it. */
  jumpToAnnotation(request: { id: string }): { shown: boolean };
  /** Annotations were changed elsewhere: ask again for those of this page. */
  annotationsChanged(): null;
  /** Opens the tools on the selected text, or a note on the whole page. */
  annotate(request: { what: 'selection' | 'page' }): null;
}

/** Kinds of site that are left alone unless the reader says otherwise. */
export const sensitiveKinds = ['banking', 'health', 'webmail'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** `damaged-pack`: the file that the archive is installed from cannot be used. */
export type ArchiveFailure = ErrorCode | 'damaged-pack' | 'storage-full' | 'storage-blocked';

/** How far the archive is: what the views show while it is being installed, or when it cannot be. */
export type ArchiveStatus =
  | { state: 'absent' }
  /** Articles written so far, and in all. */
  | { state: 'installing'; done: number; total: number }
  | {
      state: 'ready';
      title: string;
      version: string;
      articles: number;
      byType: Record<EntityType, number>;
    }
  | { state: 'failed'; code: ArchiveFailure; message: string };

/** What popup, reader and manager can ask the background. All else they read themselves. */
export interface ExtensionClient {
  /** Where the install stands, without waiting. */
  archiveStatus(): Answer<ArchiveStatus>;
  /** Installs the archive where it is missing or torn, also after a failure, and answers when that has ended. */
  ensureArchive(): Answer<ArchiveStatus>;
  /** The reader changed settings or decisions: the background and every open tab read them again. */
  readerChanged(): Answer<null>;
}

export interface Settings {
  /** Sensitive kinds of site on which nothing is done. */
  avoid: Record<SensitiveKind, boolean>;
  /** Hosts on which Backfile works although they count as sensitive. */
  allowedHosts: string[];
  enabled: boolean;
  strictness: Strictness;
  density: Density;
  painter: Painter;
  hoverDelay: number;
  kinds: Record<EntityType, boolean>;
  theme: 'system' | 'light' | 'dark';
  /** Offer tools beside selected text. */
  toolbar: boolean;
}
