import type { PartialDate } from '../model.ts';
import { type QueryField, queryTokens } from './query-tokens.ts';

/** A field with its value, as it is typed: `source:"The Herald"`. */
export interface FieldTerm {
  field: QueryField;
  value: string;
}

/** Quotation marks cannot stand within quotation marks: words count, they do not. */
const plainValue = (value: string): string => value.replace(/["\u201c\u201d\u201e]/g, ' ').trim();

export function writeTerm({ field, value }: FieldTerm): string {
  const plain = plainValue(value);
  return /^[\p{L}\p{N}-]+$/u.test(plain) ? `${field}:${plain}` : `${field}:"${plain}"`;
}

const isTerm = (
  token: { field: QueryField | null; text: string; negative: boolean },
  term: FieldTerm,
): boolean =>
  token.field === term.field &&
  !token.negative &&
  token.text.toLowerCase() === plainValue(term.value).toLowerCase();

export const hasTerm = (text: string, term: FieldTerm): boolean =>
  queryTokens(text).some((token) => isTerm(token, term));

const joined = (parts: readonly string[]): string => {
  const text = parts.filter((part) => part !== '').join(' ');
  return text === '' ? '' : `${text} `;
};

/** The query without any of these fields. */
export function withoutFields(text: string, fields: readonly QueryField[]): string {
  return joined(
    queryTokens(text)
      .filter(({ field, negative }) => negative || field === null || !fields.includes(field))
      .map(({ raw }) => raw),
  );
}

/** The query with the field's value, or without it when it has it already. */
export function toggleTerm(text: string, term: FieldTerm): string {
  const tokens = queryTokens(text);
  const kept = tokens.filter((token) => !isTerm(token, term));
  const had = kept.length < tokens.length;
  return joined([...kept.map(({ raw }) => raw), had ? '' : writeTerm(term)]);
}

/** The query limited to a time: from a date on, and before one. Dates that it had are replaced. */
export function withDates(
  text: string,
  { from, before }: { from?: PartialDate; before?: PartialDate },
): string {
  const rest = withoutFields(text, ['before', 'after']).trim();
  return joined([rest, from ? `after:${from}` : '', before ? `before:${before}` : '']);
}

/** The dates that a query is limited to, as they were typed. */
export function datesIn(text: string): { from?: PartialDate; before?: PartialDate } {
  const value = (field: QueryField) =>
    queryTokens(text).findLast((token) => token.field === field && !token.negative)?.text;
  return { from: value('after'), before: value('before') };
}
