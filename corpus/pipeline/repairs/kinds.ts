import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { endsInside, isProse, isUnfinished, startsInside, wordsIn } from '../sentence-shape.ts';

const LONGEST_HEADING_WORDS = 12;
const LONGEST_HEADING = 90;

/** Ends with a verb of saying and a colon: what follows is somebody else's words. */
const INTRODUCES =
  /\b(?:said|says|state[sd]?|affirm(?:s|ed)|wrote|writes|add(?:s|ed)|read[s]?|declare[sd]?|announce[sd]?|explain(?:s|ed)|note[sd]?|concluded?s?|continue[sd]?|tweeted|posted|quoted|asked|replied|remarked|commented)(?: (?:that|the following|as follows|in a statement|on \w+|in part))?:$/i;
const OWN_QUOTES = /^["“‘'«]/;

/** A short line without a stop, between blocks of text: what a heading looks like when its mark is lost. */
function isHeading(draft: Draft, before: Draft | undefined, next: Draft | undefined): boolean {
  const { text } = draft.text;
  if (draft.kind !== 'paragraph' || draft.linkOnly || text.length > LONGEST_HEADING) return false;
  if (!isUnfinished(text) || /[,;–—-]$/.test(text) || startsInside(text) || endsInside(text)) return false;
  if (wordsIn(text).length > LONGEST_HEADING_WORDS || !/\p{L}/u.test(text)) return false;
  const followed =
    next !== undefined && next.kind !== 'rule' && isProse(next.text.text) && !startsInside(next.text.text);
  return followed && (before === undefined || !isUnfinished(before.text.text));
}

const isQuotation = (draft: Draft, before: Draft | undefined): boolean =>
  draft.kind === 'paragraph' &&
  isProse(draft.text.text) &&
  !OWN_QUOTES.test(draft.text.text) &&
  INTRODUCES.test(before?.text.text ?? '');

/** Tells headings and set-off quotations from paragraphs, where nothing in the document marks them. */
export function tellKinds(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const before = drafts[i - 1];
    if (isHeading(draft, before, drafts[i + 1])) return { ...draft, kind: 'heading' };
    return isQuotation(draft, before) ? { ...draft, kind: 'quotation' } : draft;
  });
}

/** Drops the lines drawn between blocks. */
export function dropRules(drafts: readonly Draft[], log: EditLog): Draft[] {
  return drafts.filter((draft) => {
    if (draft.kind === 'rule') log.drop(draft.text, 'line between blocks');
    return draft.kind !== 'rule';
  });
}
