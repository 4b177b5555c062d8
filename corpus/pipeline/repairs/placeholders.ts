import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';

/** What a site or a converter puts where a picture, a film or an advertisement was. A block must be all of it. */
const PLACEHOLDER =
  /^[[(]?\s*(?:(?:image|picture|photo|video|media|file)(?: (?:is )?(?:not found|unavailable|missing|not available))(?: or type unknown)?|(?:image|photo|video|advertisement|embedded (?:content|video|tweet))(?: placeholder)?)\s*[.:]?\s*[\])]?$/i;

export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);

const PAGE_NUMBER =
  /^(?:(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*\/\s*\d{1,4})$/i;

function reasonFor({ text, kind }: Draft): string | null {
  if (text.text === '') return 'empty block';
  if (kind === 'rule') return null;
  if (isPlaceholder(text.text)) return 'placeholder of a missing picture or advertisement';
  return PAGE_NUMBER.test(text.text) ? 'page number' : null;
}

/** Drops blocks that are no text: placeholders of pictures and advertisements, page numbers. */
export function dropPlaceholders(drafts: readonly Draft[], log: EditLog): Draft[] {
  return drafts.filter((draft) => {
    const reason = reasonFor(draft);
    if (reason !== null) log.drop(draft.text, reason);
    return reason === null;
  });
}
