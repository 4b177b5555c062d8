import * as v from 'valibot';
import { annotationSchema } from './annotation.ts';

/** What of an annotation a reader knows by name. `place`: where on its page it stands. */
export const damagedParts = [
  'id',
  'created',
  'page',
  'place',
  'color',
  'note',
  'tags',
  'about',
  'deleted',
  'changes',
  'earlier',
] as const;
export type DamagedPart = (typeof damagedParts)[number];

export interface Damage {
  /** What cannot be read, each once, in the order of `damagedParts`; all of them: it is no annotation. */
  parts: DamagedPart[];
  /** What still can be; '' where it cannot or there was none. */
  quotation: string;
  note: string;
  title: string;
  url: string;
}

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}; // whatever its fields are
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function partOf(path: readonly unknown[]): DamagedPart {
  const [field, inner] = path;
  if (field === 'target') return inner === 'selectors' ? 'place' : 'page';
  if (field === 'stamps' || field === 'replaced') return 'changes';
  return damagedParts.find((part) => part === field) ?? 'id';
}

function partsOf(annotation: unknown, key: unknown): Set<DamagedPart> {
  if (typeof annotation !== 'object' || annotation === null) return new Set(damagedParts);
  const { issues = [], success } = v.safeParse(annotationSchema, annotation);
  const parts = new Set(issues.map((issue) => partOf(issue.path?.map((step) => step.key) ?? [])));
  if (fieldsOf(annotation).target === undefined) parts.add('place');
  if (success && fieldsOf(annotation).id !== key) parts.add('id');
  return parts;
}

/** What is wrong with a stored row `{id, annotation}` that was set aside, and what can still be read in it. */
export function damageOf(row: unknown): Damage {
  const { id, annotation } = fieldsOf(row);
  const { note, target } = fieldsOf(annotation);
  const { title, url, selectors } = fieldsOf(target);
  const quotes = Array.isArray(selectors)
    ? selectors.map((selector) => textOf(fieldsOf(selector).exact))
    : [];
  const parts = partsOf(annotation, id);
  return {
    parts: damagedParts.filter((part) => parts.has(part)),
    quotation: (quotes.find((text) => text !== '') ?? '').replace(/\s+/g, ' ').trim(),
    note: textOf(note),
    title: textOf(title),
    url: textOf(url),
  };
}
