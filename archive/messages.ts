import * as v from 'valibot';
import { bondSchema, highlightColors, stampSchema, targetSchema } from '../core/annotations/annotation.ts';
import { selectorsSchema } from '../core/annotations/selector.ts';
import { entityTypes } from '../core/model.ts';
import { type ExtensionClient, features, type PageClient, type TabCalls } from './contract.ts';

type Request<Calls, K extends keyof Calls> = Calls[K] extends (...args: infer Args) => unknown
  ? Args extends [infer Only]
    ? Only
    : undefined
  : never;

/** A schema for the request of each call. */
export type Schemas<Calls> = { [K in keyof Calls]: v.GenericSchema<unknown, Request<Calls, K>> };

/** UTF-16 units of one text, and texts of one request: far above what a slice of a page sends. */
const LONGEST_TEXT = 2_000_000;
const MOST_TEXTS = 20_000;
const LONGEST_NAME = 1_000;
const MOST_ENTITIES = 20_000;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_NAME));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const nothing = v.undefined();

const facts = v.object({
  language: v.optional(v.pipe(v.string(), v.maxLength(100))),
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  title: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
});

/** UTF-16 units of evidence as JSON: what the recognizer writes at most (core/entities/evidence.ts), and its quotes. */
const LONGEST_EVIDENCE = 110_000;
/** UTF-16 units of all the texts of a request. */
const LONGEST_REQUEST = 4_000_000;

/** Opaque here: the recognizer reads back what it wrote. */
const evidence = v.optional(
  v.pipe(
    v.looseObject({ version: v.literal(1) }),
    v.check((value) => JSON.stringify(value).length <= LONGEST_EVIDENCE, 'The evidence is too long.'),
  ),
);

const texts = v.pipe(
  v.array(text),
  v.maxLength(MOST_TEXTS),
  v.check(
    (list) => list.reduce((sum, { length }) => sum + length, 0) <= LONGEST_REQUEST,
    'The texts are too long together.',
  ),
);

const canonical = v.optional(v.pipe(v.string(), v.maxLength(10_000)));
const annotationId = v.pipe(v.string(), v.regex(/^urn:uuid:[0-9a-f-]{36}$/));
const note = v.pipe(v.string(), v.maxLength(200_000));
const tags = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))), v.maxLength(200));
const about = v.pipe(v.array(bondSchema), v.maxLength(100));
const color = v.picklist(highlightColors);
const seen = v.object({
  color: v.optional(stampSchema),
  note: v.optional(stampSchema),
  tags: v.optional(stampSchema),
  about: v.optional(stampSchema),
  target: v.optional(stampSchema),
  deleted: v.optional(stampSchema),
});
const changes = v.partial(v.object({ color, note, tags, about, target: targetSchema }));

const company = v.pipe(v.record(name, offset), v.maxEntries(MOST_ENTITIES));
const length = v.pipe(v.number(), v.finite());
const raisedName = v.object({
  entityId: name,
  company,
  surface: name,
  box: v.object({ x: length, y: length, width: length, height: length }),
  direct: v.boolean(),
  takeFocus: v.boolean(),
});

/** What a content script may ask. */
export const pageSchemas: Schemas<PageClient> = {
  pageSettings: nothing,
  findMentions: v.object({ texts, facts, evidence }),
  entityCard: v.object({
    entityId: name,
    company,
  }),
  explainMention: v.object({ text, start: offset, evidence, facts }),
  openReader: v.union([
    v.object({ articleId: name, block: v.optional(offset), start: v.optional(offset) }),
    v.object({ entityId: name }),
    v.object({ text: name }),
  ]),
  decide: v.variant('kind', [
    v.object({ kind: v.literal('not-here'), entityId: name, surface: name }),
    v.object({ kind: v.literal('not-this-alias'), entityId: name, surface: name }),
    v.object({ kind: v.literal('mute-entity'), entityId: name }),
    v.object({ kind: v.literal('mute-site') }),
  ]),
  undecide: offset,
  loadFeature: v.picklist(features),
  raiseCard: raisedName,
  offerName: v.nullable(name),
  dropCard: nothing,
  annotationsHere: v.object({ canonical }),
  saveAnnotation: v.object({
    canonical,
    id: annotationId,
    title: v.pipe(v.string(), v.maxLength(10_000)),
    selectors: v.nullable(v.pipe(selectorsSchema, v.minLength(1), v.maxLength(10))),
    color,
    note,
    tags,
    about,
  }),
  editAnnotation: v.object({
    canonical,
    edit: v.object({ id: annotationId, set: changes, seen }),
    seenTags: v.optional(tags),
  }),
  deleteAnnotation: v.object({ canonical, id: annotationId, deleted: v.boolean() }),
  reportAnchors: v.object({
    canonical,
    states: v.pipe(v.record(annotationId, v.picklist(['anchored', 'orphaned'])), v.maxEntries(100_000)),
  }),
  tagsLike: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  bondsLike: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  openManager: v.object({ canonical, id: annotationId }),
};

/** What only the extension's own pages may ask. */
export const extensionSchemas: Schemas<ExtensionClient> = {
  archiveStatus: nothing,
  ensureArchive: nothing,
  readerChanged: nothing,
};

export const commands = ['next-highlight', 'previous-highlight', 'open-card', 'toggle-page'] as const;

/** What popup and background may ask a content script. */
export const tabSchemas: Schemas<TabCalls> = {
  listFound: nothing,
  jumpTo: v.object({ entityId: name, n: offset }),
  showRaised: raisedName,
  dropRaised: nothing,
  nameAtMenu: nothing,
  command: v.object({ name: v.picklist(commands) }),
  settingsChanged: nothing,
  listAnnotations: nothing,
  jumpToAnnotation: v.object({ id: annotationId }),
  annotationsChanged: nothing,
  annotate: v.object({ what: v.picklist(['selection', 'page']) }),
};

/** A decision as it is stored: a damaged row fails here. */
export const decisionSchema = v.variant('kind', [
  v.object({ kind: v.literal('not-here'), address: v.string(), entityId: name, surface: name }),
  v.object({ kind: v.literal('not-this-alias'), entityId: name, surface: name }),
  v.object({ kind: v.literal('mute-entity'), entityId: name }),
  v.object({ kind: v.literal('mute-type'), type: v.picklist(entityTypes) }),
  v.object({ kind: v.literal('mute-site'), host: name }),
]);
