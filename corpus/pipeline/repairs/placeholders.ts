import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';

/** What a site or a converter puts where a picture, a film or an advertisement was. A block must be all of it. */
const PLACEHOLDER =
  /^[[(]?\s*(?:(?:image|picture|photo|video|media|file)(?: (?:is )?(?:not found|unavailable|missing|not available))(?: or type unknown)?|(?:image|photo|video|advertisement|embedded (?:content|video|tweet))(?: placeholder)?)\s*[.:]?\s*[\])]?$/i;

const SHORTEST_REPEAT = 3;

export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);

/** Short blocks that a printing program put on each page: at least three alike, no sentence among them. */
function runningHeads(drafts: readonly Draft[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, kind } of drafts) {
    const short = kind === 'paragraph' && text.text.length <= 80 && !/[.!?…:]["”’)]*$/.test(text.text);
    if (short) counts.set(text.text, (counts.get(text.text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= SHORTEST_REPEAT).map(([text]) => text));
}

const PAGE_NUMBER =
  /^(?:(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*\/\s*\d{1,4})$/i;

/** Drops blocks that are no text: placeholders of pictures, running heads (but the first), page numbers. */
export function dropPlaceholders(drafts: readonly Draft[], log: EditLog): Draft[] {
  const repeated = runningHeads(drafts);
  const seen = new Set<string>();
  const reasonFor = (draft: Draft): string | null => {
    const { text } = draft.text;
    if (text === '') return 'empty block';
    if (draft.kind === 'rule') return null;
    if (isPlaceholder(text)) return 'placeholder of a missing picture';
    if (PAGE_NUMBER.test(text)) return 'page number';
    if (!repeated.has(text)) return null;
    if (seen.has(text)) return 'running head, repeated';
    seen.add(text);
    return null;
  };
  return drafts.filter((draft) => {
    const reason = reasonFor(draft);
    if (reason !== null) log.drop(draft.text, reason);
    return reason === null;
  });
}
