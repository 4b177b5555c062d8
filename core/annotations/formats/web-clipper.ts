import * as v from 'valibot';
import { canonicalAddress } from '../address.ts';
import { highlightColors } from '../annotation.ts';
import { type Imported, type ImportReason, type ImportResult, isWebAddress, readTime } from './imported.ts';

/** Highlights as Obsidian Web Clipper exports them (`text`, `timestamp`) or stores them (`content`, `id` in ms). */
const highlightSchema = v.looseObject({
  text: v.optional(v.string()),
  content: v.optional(v.string()),
  timestamp: v.optional(v.union([v.string(), v.number()])),
  id: v.optional(v.string()),
  notes: v.optional(v.array(v.string()), []),
});
const pageSchema = v.looseObject({
  url: v.string(),
  title: v.optional(v.string(), ''),
  highlights: v.array(v.unknown()),
});
type Page = v.InferOutput<typeof pageSchema>;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The words of a highlight that may hold markup. Nothing is ever rendered from it. */
function textOf(html: string): string {
  return html
    .replace(/<\/(p|div|li|h[1-6]|blockquote|tr)>|<br\s*\/?>/gi, '\n')
    .replace(/<[a-z/!][^>]*>/gi, '')
    .replace(/&#(\d+);/g, (whole, code) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole)
    .trim();
}

function readHighlight(page: Page, value: unknown): Imported | ImportReason {
  const parsed = v.safeParse(highlightSchema, value);
  if (!parsed.success) return 'not-readable';
  const { text, content, timestamp, id, notes } = parsed.output;
  const exact = textOf(text ?? content ?? '');
  if (exact === '') return 'no-quotation';
  const address = isWebAddress(page.url) ? canonicalAddress(page.url) : null;
  if (address === null) return 'no-address';
  const selectors = [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }];
  return {
    draft: {
      target: { address, url: page.url, title: page.title, selectors },
      color: highlightColors[0],
      note: notes.join('\n\n'),
      tags: [],
      about: [],
    },
    created: readTime(timestamp) ?? (/^\d{13}$/.test(id ?? '') ? Number(id) : null),
    whole: null,
  };
}

/** Reads a list of pages with their highlights, or an object of such pages by address. Throws SyntaxError when it is not JSON. */
export function fromWebClipper(text: string): ImportResult {
  const data: unknown = JSON.parse(text);
  const pages = Array.isArray(data)
    ? data
    : Object.values((data as { highlights?: object } | null)?.highlights ?? data ?? {});
  const result: ImportResult = { items: [], problems: [] };
  pages.forEach((value, pageIndex) => {
    const page = v.safeParse(pageSchema, value);
    if (!page.success) {
      result.problems.push({ item: `page ${pageIndex + 1}`, reason: 'not-readable' });
      return;
    }
    page.output.highlights.forEach((highlight, index) => {
      const read = readHighlight(page.output, highlight);
      if (typeof read !== 'string') result.items.push(read);
      else result.problems.push({ item: `page ${pageIndex + 1}, highlight ${index + 1}`, reason: read });
    });
  });
  return result;
}
