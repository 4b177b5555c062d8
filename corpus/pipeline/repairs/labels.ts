import type { Clue, Clues } from '../draft.ts';
import { readDateLine } from '../read-date.ts';

const LABEL = /^([A-Za-z][A-Za-z ]{1,20}):\s+(\S.*)$/;
const ADDRESS = /^<?(https?:\/\/[^\s<>]+)>?$/;

type Field = 'headline' | 'byline' | 'date' | 'publisher' | 'address' | 'language';
const FIELDS: Readonly<Record<string, Field>> = {
  title: 'headline',
  headline: 'headline',
  author: 'byline',
  authors: 'byline',
  by: 'byline',
  date: 'date',
  published: 'date',
  'published on': 'date',
  'date published': 'date',
  datepublished: 'date',
  publisher: 'publisher',
  publication: 'publisher',
  source: 'publisher',
  'source url': 'address',
  url: 'address',
  link: 'address',
  lang: 'language',
  language: 'language',
};

function clueFor(field: Field, value: string, from: string): [Field, Clue] | null {
  const address = ADDRESS.exec(value)?.[1];
  if (field === 'address') return address ? ['address', { value: address, from }] : null;
  if (field === 'publisher' && address) return ['address', { value: address, from }];
  if (field === 'date') return readDateLine(value) ? ['date', { value, from }] : null;
  if (field === 'language')
    return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/i.test(value) ? ['language', { value, from }] : null;
  return value.length <= 300 ? [field, { value, from }] : null;
}

/** Writes down what a field of front matter says; false for fields that say nothing about the article. */
export function takeField(name: string, value: string, from: string, clues: Clues): boolean {
  const field = FIELDS[name.trim().toLowerCase()];
  const found = field ? clueFor(field, value.trim(), from) : null;
  if (!found || clues[found[0]]) return false;
  clues[found[0]] = found[1];
  return true;
}

/** Reads a line like "Author: A. Name"; false when it is none of these. */
export function readLabel(line: string, clues: Clues): boolean {
  const found = LABEL.exec(line);
  if (!found?.[1] || !found[2]) return false;
  return takeField(found[1], found[2], `the line "${found[1]}:"`, clues);
}
