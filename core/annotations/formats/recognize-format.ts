import { fromHypothesis } from './hypothesis.ts';
import type { ImportResult } from './imported.ts';
import { fromJsonLd } from './json-ld.ts';
import { fromWebClipper } from './web-clipper.ts';

export const importFormats = ['json-ld', 'hypothesis', 'web-clipper'] as const;
export type ImportFormat = (typeof importFormats)[number];

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a file holds at its top: the items of a list, or the one thing that it is. */
function topItems(data: unknown): Item[] {
  if (Array.isArray(data)) return data.filter(isItem).slice(0, 5);
  if (!isItem(data)) return [];
  const inner = [data.annotations, data.rows, data.items].find(Array.isArray) as unknown[] | undefined; // as found
  return [data, ...(inner ?? []).filter(isItem).slice(0, 5)];
}

const isOfModel = (item: Item): boolean =>
  '@context' in item || /^Annotation(Collection|Page)?$/.test(String(item.type)) || 'backfile:state' in item;
const isHypothesis = (item: Item): boolean =>
  typeof item.uri === 'string' && ('target' in item || 'text' in item || 'user' in item);
const isClipped = (item: Item): boolean => typeof item.url === 'string' && Array.isArray(item.highlights);

/** Which format a parsed file has, by what is in it; null: none that is known. */
export function recognizeFormat(data: unknown): ImportFormat | null {
  const items = topItems(data);
  if (items.some(isHypothesis)) return 'hypothesis';
  if (items.some(isOfModel)) return 'json-ld';
  if (items.some(isClipped)) return 'web-clipper';
  // Obsidian's own storage: an object of pages by address.
  const pages = isItem(data) ? Object.values(isItem(data.highlights) ? data.highlights : data) : [];
  return pages.some((page) => isItem(page) && isClipped(page)) ? 'web-clipper' : null;
}

const readers: Record<ImportFormat, (text: string) => ImportResult> = {
  'json-ld': fromJsonLd,
  hypothesis: fromHypothesis,
  'web-clipper': fromWebClipper,
};

/** Reads a file of any known format; null when it is none of them. Throws SyntaxError when it is not JSON. */
export function readImport(text: string): (ImportResult & { format: ImportFormat }) | null {
  // A byte order mark is no JSON.
  const clean = text.replace(/^\ufeff/, '');
  const format = recognizeFormat(JSON.parse(clean));
  return format && { format, ...readers[format](clean) };
}
