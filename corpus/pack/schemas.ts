import * as v from 'valibot';
import {
  type Alias,
  type Article,
  type ArticleBlock,
  type ArticleMention,
  type Basis,
  blockKinds,
  type Credit,
  caseRules,
  creditRoles,
  type Entity,
  entityTypes,
  MOST_CREDITS,
  type PartialDate,
  type Role,
} from '../../core/model.ts';

/**
 * The model as schemas: what a pack holds is checked against these when it is written and when it is read. Objects
 * are strict, so that a field the format does not know is an error and never lost in silence.
 */

/** A schema for every field of the model, the optional ones too: a field that is new there must be here. */
type Fields<T> = Record<keyof T, v.GenericSchema>;

const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;

const text = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const partialDateSchema: v.GenericSchema<unknown, PartialDate> = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD'),
);

/** An address that may be opened from the reader: never a script. */
export const webAddressSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^https?:\/\//, 'is not an http address'),
  v.url(),
);

/** An id of an article or an entity: it becomes part of storage keys and of addresses of the reader. */
export const idSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(200),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses.
  v.regex(/^[^\u0000-\u001f/\\\s]+$/, 'has a space, a slash or a control character'),
);

const aliasSchema: v.GenericSchema<unknown, Alias> = v.strictObject({
  text,
  caseRule: v.picklist(caseRules),
  needsContext: v.boolean(),
  shared: v.optional(v.boolean()),
  context: v.optional(v.array(text)),
  near: v.optional(v.array(text)),
  validFrom: v.optional(partialDateSchema),
  validTo: v.optional(partialDateSchema),
} satisfies Fields<Alias>);

const roleSchema: v.GenericSchema<unknown, Role> = v.strictObject({
  text,
  from: v.optional(partialDateSchema),
  to: v.optional(partialDateSchema),
  asOf: v.optional(partialDateSchema),
} satisfies Fields<Role>);

const creditSchema: v.GenericSchema<unknown, Credit> = v.strictObject({
  role: v.picklist(creditRoles),
  articleId: idSchema,
} satisfies Fields<Credit>);

export const entitySchema: v.GenericSchema<unknown, Entity> = v.strictObject({
  id: idSchema,
  type: v.picklist(entityTypes),
  prefLabel: text,
  altLabels: v.array(aliasSchema),
  description: v.string(),
  source: v.string(),
  roles: v.array(roleSchema),
  contextWords: v.optional(v.array(text)),
  otherWords: v.optional(v.array(text)),
  start: v.optional(partialDateSchema),
  end: v.optional(partialDateSchema),
  place: v.optional(text),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/))),
  credits: v.optional(v.pipe(v.array(creditSchema), v.maxLength(MOST_CREDITS))),
} satisfies Fields<Entity>);

const blockSchema: v.GenericSchema<unknown, ArticleBlock> = v.strictObject({
  kind: v.picklist(blockKinds),
  text: v.pipe(
    text,
    v.check((value) => !LINE_BREAK.test(value), 'has a line break'),
  ),
} satisfies Fields<ArticleBlock>);

const mentionSchema: v.GenericSchema<unknown, ArticleMention> = v.strictObject({
  entityId: idSchema,
  start: count,
  end: count,
  confidence: fraction,
  block: count,
} satisfies Fields<ArticleMention>);

const year = v.pipe(v.number(), v.integer());

const basisSchema: v.GenericSchema<unknown, Basis> = v.variant('from', [
  v.strictObject({ from: v.literal('first-sentence') }),
  v.strictObject({ from: v.literal('contact-link'), host: text }),
  v.strictObject({ from: v.literal('contact-name'), name: text }),
  v.strictObject({ from: v.literal('address') }),
  v.strictObject({ from: v.literal('weekday'), firstYear: year, lastYear: year }),
]);

const statedText = v.strictObject({ value: text, inferred: v.boolean(), basis: v.optional(basisSchema) });

const articleFields: v.GenericSchema<unknown, Article> = v.strictObject({
  id: idSchema,
  headline: statedText,
  author: v.optional(statedText),
  publisher: v.optional(statedText),
  datePublished: v.optional(v.strictObject({ ...statedText.entries, value: partialDateSchema })),
  url: v.optional(v.strictObject({ ...statedText.entries, value: webAddressSchema })),
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'is not a language tag')),
  wordCount: count,
  blocks: v.array(blockSchema),
  mentions: v.array(mentionSchema),
} satisfies Fields<Article>);

const mentionsLieInText = ({ blocks, mentions }: Article): boolean =>
  mentions.every(({ block, start, end }) => start < end && end <= (blocks[block]?.text.length ?? 0));

export const articleSchema: v.GenericSchema<unknown, Article> = v.pipe(
  articleFields,
  v.check(mentionsLieInText, 'a mention lies outside its block'),
);

export const cooccurrenceSchema: v.GenericSchema<unknown, [string, number][]> = v.array(
  v.strictTuple([
    v.pipe(v.string(), v.regex(/^[^\t]+\t[^\t]+$/)),
    v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  ]),
);
