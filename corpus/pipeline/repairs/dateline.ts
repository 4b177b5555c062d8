import type { Clues, Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { readDateLine } from '../read-date.ts';
import { isProse } from '../sentence-shape.ts';
import { sliceTraced, trimTraced } from '../traced.ts';

const PLACE = "\\p{Lu}[\\p{L}.'’ -]{1,40}(?:, \\p{Lu}[\\p{L}.'’ -]{1,30}?)?";
const DASH = '\\s*(?:--|—|–|\\s-\\s)\\s*';
/** Washington, February 2 (RHC)-- */
const WITH_DATE = new RegExp(
  `^(${PLACE}), ([\\p{L}\\d., ]{3,24}?)\\s*(?:\\(([^()]{2,40})\\))?${DASH}(?=\\S)`,
  'u',
);
/** GAZA CITY (AP) — ; a place in small letters might be any subject of a sentence. */
const CAPITALS =
  /^(\p{Lu}[\p{Lu}.'’ -]{1,40}(?:, \p{Lu}[\p{L}.' -]{1,30})?)\s*\(([^()]{2,40})\)\s*(?:--|—|–|-)\s*(?=\S)/u;

function datelineOf(text: string): { length: number; clue: NonNullable<Clues['dateline']> } | null {
  const from = 'its dateline';
  const dated = WITH_DATE.exec(text);
  if (dated?.[1] && dated[2] && readDateLine(dated[2])) {
    const agency = dated[3] ? { agency: { value: dated[3], from } } : {};
    const clue = { place: { value: dated[1], from }, date: { value: dated[2], from }, ...agency };
    return { length: dated[0].length, clue };
  }
  const [all, place, agency] = CAPITALS.exec(text) ?? [];
  if (!all || !place || !agency) return null;
  return {
    length: all.length,
    clue: { place: { value: place.trim(), from }, agency: { value: agency, from } },
  };
}

/** Takes the dateline from the first paragraph of the text. */
export function takeDateline(drafts: readonly Draft[], clues: Clues, log: EditLog): Draft[] {
  const index = drafts.findIndex((draft) => draft.kind === 'paragraph' && isProse(draft.text.text));
  const first = drafts[index];
  const found = first && datelineOf(first.text.text);
  if (!first || !found) return [...drafts];
  clues.dateline = found.clue;
  log.drop(trimTraced(sliceTraced(first.text, 0, found.length)), 'dateline: kept as metadata');
  const text = trimTraced(sliceTraced(first.text, found.length));
  return drafts.with(index, { ...first, text });
}
