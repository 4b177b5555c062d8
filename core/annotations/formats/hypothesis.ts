import * as v from 'valibot';
import { canonicalAddress } from '../address.ts';
import { highlightColors } from '../annotation.ts';
import { type Imported, type ImportReason, type ImportResult, isWebAddress, readTime } from './imported.ts';
import { fromJsonLd } from './json-ld.ts';

/** A row of Hypothesis' API and JSON export (https://h.readthedocs.io/en/latest/api-reference/). */
const rowSchema = v.looseObject({
  uri: v.string(),
  text: v.optional(v.string(), ''),
  tags: v.optional(v.array(v.string()), []),
  created: v.optional(v.string()),
  document: v.optional(v.looseObject({ title: v.optional(v.union([v.string(), v.array(v.string())])) })),
  target: v.optional(v.array(v.looseObject({ selector: v.optional(v.array(v.unknown())) })), []),
});
type Row = v.InferOutput<typeof rowSchema>;

function titleOf({ document }: Row): string {
  const title = document?.title;
  return (Array.isArray(title) ? title[0] : title) ?? '';
}

/** The selectors are the model's own, under Hypothesis' key: read by the same reader. */
function selectorsOf(row: Row) {
  const selector = row.target.flatMap((target) => target.selector ?? []);
  if (selector.length === 0) return null;
  const read = fromJsonLd(JSON.stringify({ target: { source: row.uri, selector } }));
  return read.items[0]?.draft.target.selectors ?? 'unreadable';
}

function readRow(row: Row): Imported | ImportReason {
  const address = isWebAddress(row.uri) ? canonicalAddress(row.uri) : null;
  if (address === null) return 'no-address';
  const selectors = selectorsOf(row);
  if (selectors === 'unreadable') return 'no-quotation';
  return {
    draft: {
      target: { address, url: row.uri, title: titleOf(row), selectors },
      color: highlightColors[0],
      note: row.text,
      tags: row.tags,
      about: [],
    },
    created: readTime(row.created),
    whole: null,
  };
}

function rowsOf(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  if (typeof data !== 'object' || data === null) return [data];
  const { annotations, rows } = data as { annotations?: unknown; rows?: unknown }; // fields may be missing
  return [annotations, rows].find(Array.isArray) ?? [data];
}

/** Reads a Hypothesis JSON export: a list, or an object with `annotations` or `rows`. Throws SyntaxError when it is not JSON. */
export function fromHypothesis(text: string): ImportResult {
  const result: ImportResult = { items: [], problems: [] };
  rowsOf(JSON.parse(text)).forEach((value, index) => {
    const row = v.safeParse(rowSchema, value);
    const read = row.success ? readRow(row.output) : 'not-readable';
    if (typeof read === 'string') result.problems.push({ item: `item ${index + 1}`, reason: read });
    else result.items.push(read);
  });
  return result;
}
