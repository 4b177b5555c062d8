import * as v from 'valibot';
import { canonicalAddress } from '../address.ts';
import {
  type Annotation,
  type AnnotationDraft,
  annotationSchema,
  type Bond,
  highlightColors,
} from '../annotation.ts';
import { modifiedAt } from '../merge.ts';
import { type Selector, selectorSchema } from '../selector.ts';
import { type Imported, type ImportProblem, type ImportResult, isWebAddress, readTime } from './imported.ts';
import { type ExportWriter, writeAll } from './writer.ts';

/**
 * W3C Web Annotation Data Model in JSON-LD (https://www.w3.org/TR/annotation-model/). What the model has no word for
 * (colour, merge stamps, bin) stands under `backfile:state`, so that a collection comes back as it was.
 */
const context = 'http://www.w3.org/ns/anno.jsonld';
const stateKey = 'backfile:state';

const bondAddress = (bond: Bond): string =>
  bond.kind === 'entity'
    ? `urn:backfile:${bond.archiveId}:entity:${bond.entityId}`
    : `urn:backfile:${bond.archiveId}:article:${bond.articleId}`;

function bodiesOf({ note, tags, about }: Annotation): object[] {
  const notes =
    note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' }];
  const tagged = tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  const bonds = about.map((bond) => ({
    type: 'SpecificResource',
    source: bondAddress(bond),
    purpose: bond.kind === 'entity' ? 'identifying' : 'linking',
  }));
  return [...notes, ...tagged, ...bonds];
}

function motivationsOf({ target, note, tags, about }: Annotation): string[] {
  const motivations = target.selectors ? ['highlighting'] : [];
  if (note !== '') motivations.push('commenting');
  if (tags.length > 0) motivations.push('tagging');
  if (about.some(({ kind }) => kind === 'entity')) motivations.push('identifying');
  if (about.some(({ kind }) => kind === 'article')) motivations.push('linking');
  return motivations.length > 0 ? motivations : ['commenting'];
}

function itemOf(annotation: Annotation): object {
  const { target } = annotation;
  return {
    '@context': context,
    id: annotation.id,
    type: 'Annotation',
    motivation: motivationsOf(annotation),
    created: new Date(annotation.created).toISOString(),
    modified: new Date(modifiedAt(annotation)).toISOString(),
    body: bodiesOf(annotation),
    target: {
      type: 'SpecificResource',
      source: target.url,
      ...(target.selectors && { selector: target.selectors }),
    },
    [stateKey]: annotation,
  };
}

/** An AnnotationCollection with one page, an item a line: half as long as one that is indented throughout. */
export function jsonLdWriter(): ExportWriter {
  let isFirst = true;
  return {
    start(total) {
      const head = {
        '@context': context,
        type: 'AnnotationCollection',
        label: 'Backfile annotations',
        total,
      };
      const open = JSON.stringify(head, null, 2).slice(0, -2);
      return `${open},\n  "first": {\n    "type": "AnnotationPage",\n    "startIndex": 0,\n    "items": [`;
    },
    part(annotations) {
      const items = annotations
        .map((annotation) => `\n      ${JSON.stringify(itemOf(annotation))}`)
        .join(',');
      const text = isFirst || items === '' ? items : `,${items}`;
      isFirst &&= items === '';
      return text;
    },
    end: () => '\n    ]\n  }\n}\n',
  };
}

export const toJsonLd = (annotations: readonly Annotation[]): string => writeAll(jsonLdWriter(), annotations);

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

function itemsOf(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  if (!isItem(data)) return [];
  if (isItem(data.first)) return itemsOf(data.first);
  return data.items === undefined ? [data] : listOf(data.items);
}

/** A quotation without context gets an empty one: the model leaves prefix and suffix out when there is none. */
function readSelector(value: unknown): Selector[] {
  if (!isItem(value)) return [];
  const filled = value.type === 'TextQuoteSelector' ? { prefix: '', suffix: '', ...value } : value;
  const parsed = v.safeParse(selectorSchema, filled);
  return [...(parsed.success ? [parsed.output] : []), ...readSelector(value.refinedBy)];
}

function readBodies(bodies: unknown[]): Pick<AnnotationDraft, 'note' | 'tags'> {
  const notes: string[] = [];
  const tags: string[] = [];
  for (const body of bodies) {
    const value =
      typeof body === 'string' ? body : isItem(body) ? (body.value ?? body['rdf:value']) : undefined;
    if (typeof value !== 'string' || value === '') continue;
    if (isItem(body) && listOf(body.purpose).includes('tagging')) tags.push(value);
    else notes.push(value);
  }
  return { note: notes.join('\n\n'), tags };
}

function readForeign(item: Item): Imported | ImportProblem['reason'] {
  const [target] = listOf(item.target);
  const source =
    typeof target === 'string' ? target : isItem(target) ? (target.source ?? target.id) : undefined;
  const url = isItem(source) ? source.id : source;
  if (!isWebAddress(url)) return 'no-address';
  const selectors = isItem(target) ? listOf(target.selector).flatMap(readSelector) : [];
  const asked = isItem(target) && listOf(target.selector).length > 0;
  if (asked && !selectors.some(({ type }) => type === 'TextQuoteSelector')) return 'no-quotation';
  const address = canonicalAddress(url);
  if (address === null) return 'no-address';
  const draft: AnnotationDraft = {
    target: { address, url, title: '', selectors: asked ? selectors : null },
    color: highlightColors[0],
    ...readBodies([...listOf(item.body), ...listOf(item.bodyValue)]),
    about: [],
  };
  return { draft, created: readTime(item.created), whole: null };
}

function readOwn(state: unknown): Imported | null {
  const parsed = v.safeParse(annotationSchema, state);
  if (!parsed.success) return null;
  const { target, color, note, tags, about, created } = parsed.output;
  return { draft: { target, color, note, tags, about }, created, whole: parsed.output };
}

/** Reads a collection, a page of one, a list or a single annotation. Throws SyntaxError when it is not JSON. */
export function fromJsonLd(text: string): ImportResult {
  const result: ImportResult = { items: [], problems: [] };
  itemsOf(JSON.parse(text)).forEach((item, index) => {
    const read = isItem(item) ? (readOwn(item[stateKey]) ?? readForeign(item)) : 'not-readable';
    if (typeof read === 'string') result.problems.push({ item: `item ${index + 1}`, reason: read });
    else result.items.push(read);
  });
  return result;
}
