import type { Clues, Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { readDateLine } from '../read-date.ts';
import { endsInside, isProse, isUnfinished, wordsIn } from '../sentence-shape.ts';
import { sliceTraced, trimTraced } from '../traced.ts';
import { readLabel } from './labels.ts';

/** Headline, byline, date and address stand in the first lines; further down such lines are text. */
const LONGEST_HEAD = 10;
const LONGEST_TITLE = 220;

const GLUED_DATE = /^date[:\s]\s*(\d{4}-\d{2}-\d{2})\s+(?=\S)/i;
const BY = /^(?:by|von|par|por)\s+/i;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:de|da|di|du|van|von|bin|al|el|la|le|y|\p{Lu}[\p{L}.'’-]*)){1,4}$/u;

/** One to four names, parted by commas and "and". */
export const isNameList = (text: string): boolean =>
  text.split(/\s*(?:,|;|&|\band\b)\s*/).every((name) => NAME.test(name)) && text.length <= 120;

interface Head {
  clues: Clues;
  log: EditLog;
  /** Drafts of the head that stay in the text. */
  rest: Draft[];
}

/** A converter's ` date 2025-11-24 ` at the head of the first paragraph. */
export function takeGluedDate(drafts: readonly Draft[], clues: Clues, log: EditLog): Draft[] {
  const [first, ...others] = drafts;
  const found = first?.kind === 'paragraph' ? GLUED_DATE.exec(first.text.text) : null;
  if (!first || !found?.[1]) return [...drafts];
  clues.date = { value: found[1], from: 'a date in front of the text' };
  log.drop(sliceTraced(first.text, 0, found[0].trimEnd().length), 'date in front of the text: kept as date');
  return [{ ...first, text: trimTraced(sliceTraced(first.text, found[0].length)) }, ...others];
}

/** A first line that can be a headline: a heading, or a line without a stop above a byline, a date or the text. */
function isTitle(draft: Draft, [below, second]: readonly (Draft | undefined)[]): boolean {
  const { text } = draft.text;
  if (draft.kind === 'heading') return true;
  if (draft.kind !== 'paragraph' || text.length > LONGEST_TITLE || draft.linkOnly || endsInside(text))
    return false;
  if (!isUnfinished(text) && !/[?!]["”’)]*$/.test(text)) return false;
  const line = below?.text.text ?? '';
  const announces = (next: Draft | undefined) => next?.kind === 'paragraph' && isProse(next.text.text);
  if (readDateLine(line) || BY.test(line)) return true;
  if (below?.kind === 'paragraph' && isNameList(line)) {
    return announces(second) || readDateLine(second?.text.text ?? '') !== null;
  }
  return announces(below) && wordsIn(text).length <= 30;
}

function isByline(draft: Draft, neighbours: readonly (Draft | undefined)[]): boolean {
  const { text } = draft.text;
  if (draft.kind !== 'paragraph') return false;
  if (BY.test(text)) return isNameList(text.replace(BY, ''));
  return isNameList(text) && neighbours.some((near) => near && readDateLine(near.text.text));
}

/** Takes what one draft of the head says; false when it says nothing and stays in the text. */
function take(head: Head, draft: Draft, index: number, drafts: readonly Draft[]): boolean {
  const { clues, log } = head;
  const { text } = draft.text;
  const drop = (what: string) => {
    log.drop(draft.text, what);
    return true;
  };
  if (draft.kind === 'rule') return drop('line between blocks');
  if (readLabel(text, clues)) return drop('labelled line: kept as metadata');
  if (draft.linkOnly && draft.links?.[0] && !clues.address) {
    clues.address = { value: draft.links[0], from: 'a link at its head' };
    return drop('address of the article: kept as url');
  }
  if (!clues.headline && head.rest.length === 0 && isTitle(draft, drafts.slice(index + 1, index + 3))) {
    clues.headline = { value: text, from: 'its first line' };
    return drop('headline: kept as headline');
  }
  if (!clues.date && readDateLine(text)) {
    clues.date = { value: text, from: 'a line of its own at its head' };
    return drop('date: kept as date');
  }
  if (!clues.byline && isByline(draft, [drafts[index - 1], drafts[index + 1]])) {
    clues.byline = { value: text.replace(BY, ''), from: 'a line of its own at its head' };
    return drop('byline: kept as author');
  }
  return false;
}

/** Takes headline, byline, date, address and labelled lines from the blocks before the text. */
export function takeHead(drafts: readonly Draft[], clues: Clues, log: EditLog): Draft[] {
  const head: Head = { clues, log, rest: [] };
  let index = 0;
  for (; index < Math.min(drafts.length, LONGEST_HEAD); index++) {
    const draft = drafts[index];
    if (!draft) break;
    if (take(head, draft, index, drafts)) continue;
    if (draft.kind !== 'heading' && isProse(draft.text.text)) break;
    head.rest.push(draft);
  }
  return [...head.rest, ...drafts.slice(index)];
}
