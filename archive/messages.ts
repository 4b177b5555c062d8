import * as v from 'valibot';
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

/** Opaque here: the recognizer reads back what it wrote. */
const evidence = v.optional(v.looseObject({ version: v.literal(1) }));

/** What a content script may ask. */
export const pageSchemas: Schemas<PageClient> = {
  pageSettings: nothing,
  findMentions: v.object({ texts: v.pipe(v.array(text), v.maxLength(MOST_TEXTS)), facts, evidence }),
  entityCard: v.object({
    entityId: name,
    company: v.pipe(v.record(name, offset), v.maxEntries(MOST_ENTITIES)),
  }),
  explainMention: v.object({ text, start: offset, evidence, facts }),
  openReader: v.union([
    v.object({ articleId: name, block: v.optional(offset), start: v.optional(offset) }),
    v.object({ entityId: name }),
  ]),
  decide: v.variant('kind', [
    v.object({ kind: v.literal('not-here'), entityId: name, surface: name }),
    v.object({ kind: v.literal('not-this-alias'), entityId: name, surface: name }),
    v.object({ kind: v.literal('mute-entity'), entityId: name }),
    v.object({ kind: v.literal('mute-site') }),
  ]),
  undecide: offset,
  loadFeature: v.picklist(features),
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
  command: v.object({ name: v.picklist(commands) }),
  settingsChanged: nothing,
};

/** A decision as it is stored: a damaged row fails here. */
export const decisionSchema = v.variant('kind', [
  v.object({ kind: v.literal('not-here'), address: v.string(), entityId: name, surface: name }),
  v.object({ kind: v.literal('not-this-alias'), entityId: name, surface: name }),
  v.object({ kind: v.literal('mute-entity'), entityId: name }),
  v.object({ kind: v.literal('mute-type'), type: v.picklist(entityTypes) }),
  v.object({ kind: v.literal('mute-site'), host: name }),
]);
