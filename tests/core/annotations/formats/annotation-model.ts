import * as v from 'valibot';

/**
 * What the Web Annotation Data Model demands of what we write (https://www.w3.org/TR/annotation-model/, sections 3 and
 * 4, with the terms of https://www.w3.org/TR/annotation-vocab/ and its JSON-LD context). Written from the
 * specification, apart from the code that it judges.
 */

/** Keys of http://www.w3.org/ns/anno.jsonld; anything else must carry a prefix or the context does not know it. */
const terms = new Set(
  `@context id type motivation created modified generated generator creator rights canonical via audience stylesheet
  body bodyValue target source selector state purpose styleClass scope renderedVia format language processingLanguage
  textDirection value exact prefix suffix start end startSelector endSelector refinedBy conformsTo accessibility
  label total first last next prev partOf startIndex items role name nickname email homepage email_sha1 cached sourceDate
  sourceDateStart sourceDateEnd`.split(/\s+/),
);

/** https://www.w3.org/TR/annotation-vocab/#named-individuals */
const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;

const iri = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text), 'an IRI'),
);
/** xsd:dateTime in UTC, "expressed with 'Z'" (3.3.2). */
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const oneOrMore = <T extends v.GenericSchema>(schema: T) => v.union([schema, v.array(schema)]);
const motivation = v.picklist(motivations);

const position = v.looseObject({ type: v.literal('TextPositionSelector'), start: count, end: count });
const quote = v.looseObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});
const xpath: v.GenericSchema = v.looseObject({
  type: v.literal('XPathSelector'),
  value: v.string(),
  refinedBy: v.optional(v.union([position, quote, v.lazy(() => xpath)])),
});
const range = v.looseObject({ type: v.literal('RangeSelector'), startSelector: xpath, endSelector: xpath });
const selector = v.union([quote, position, xpath, range]);

const textualBody = v.looseObject({
  type: v.literal('TextualBody'),
  value: v.string(),
  format: v.optional(v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/))),
  purpose: v.optional(oneOrMore(motivation)),
});
const specificResource = v.looseObject({
  type: v.literal('SpecificResource'),
  source: iri,
  purpose: v.optional(oneOrMore(motivation)),
  selector: v.optional(oneOrMore(selector)),
});

const context = v.literal('http://www.w3.org/ns/anno.jsonld');
const annotation = v.looseObject({
  '@context': context,
  id: iri,
  type: v.literal('Annotation'),
  motivation: v.optional(oneOrMore(motivation)),
  created: v.optional(dateTime),
  modified: v.optional(dateTime),
  body: v.optional(oneOrMore(v.union([iri, textualBody, specificResource]))),
  target: oneOrMore(v.union([iri, specificResource])),
});

/** A page must say its items; an embedded first page need not have an id (5.2). */
const collection = v.looseObject({
  '@context': context,
  type: v.literal('AnnotationCollection'),
  label: v.optional(v.string()),
  total: v.optional(count),
  first: v.looseObject({
    type: v.literal('AnnotationPage'),
    startIndex: v.optional(count),
    items: v.array(annotation),
  }),
});

function unknownKeys(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => unknownKeys(one, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    // A prefixed key is an extension; what it holds is its own matter.
    if (key.includes(':')) return [];
    return [...(terms.has(key) ? [] : [`${path}.${key}`]), ...unknownKeys(inner, `${path}.${key}`)];
  });
}

/** What a collection has that the model does not allow; empty: it is valid. */
export function modelProblems(data: unknown): string[] {
  const parsed = v.safeParse(collection, data);
  const faults = parsed.success ? [] : [v.summarize(parsed.issues)];
  return [...faults, ...unknownKeys(data, '')];
}
