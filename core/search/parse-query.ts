import type { EntityType } from '../model.ts';
import { analyze } from './analyze.ts';
import { dayOf } from './day.ts';
import { type Clause, type Query, type QueryProblem, type SearchKind, searchKinds } from './query.ts';
import { type QueryToken, queryTokens } from './query-tokens.ts';
import { isStopWord } from './stop-words.ts';

/** Beyond these a query is cut: nobody types that much, and work grows with the words. */
const LONGEST_QUERY = 1000;
const MOST_WORDS = 32;
/** One letter begins so many words that it says nothing yet. */
const SHORTEST_BEGINNING = 2;

const entityFields = { person: 'person', org: 'organization', event: 'event' } as const satisfies Record<
  string,
  EntityType
>;

const UNSPACED_LETTER = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$/u;

/** One word, or the words that a word comes apart into ("al-Sisi"), which must then follow each other. */
function wordsClause(token: QueryToken, field?: 'author'): Clause | null {
  const terms = analyze(token.text).map((found) => found.term);
  const [term] = terms;
  if (term === undefined) return null;
  const typing = token.last && (!token.quoted || token.open);
  const unspaced = UNSPACED_LETTER.test(term);
  const prefix = typing && (terms.length > 1 || unspaced || [...term].length >= SHORTEST_BEGINNING);
  if (terms.length > 1) return { kind: 'phrase', terms, prefix, field };
  // Text without spaces is indexed in pairs: a single character is the beginning of a pair.
  return { kind: 'word', term, prefix: prefix || unspaced, field };
}

type Read = { clause: Clause } | { problem: QueryProblem } | { only: SearchKind } | null;

function readKind(token: QueryToken): Read {
  const only = searchKinds.find((kind) => kind === token.text.toLowerCase());
  return only ? { only } : plain(token);
}

function readDate(token: QueryToken): Read {
  const day = dayOf(token.text);
  // While a year is being typed it is no mistake yet.
  if (day === 0) return token.last && /^[\d-]{0,9}$/.test(token.text) ? null : { problem: 'date-unread' };
  return { clause: token.field === 'before' ? { kind: 'date', before: day } : { kind: 'date', from: day } };
}

function readField(token: QueryToken): Read {
  if (token.text.trim() === '') return token.last ? null : { problem: 'field-empty' };
  switch (token.field) {
    case 'person':
    case 'org':
    case 'event':
      return { clause: { kind: 'entity', type: entityFields[token.field], name: token.text } };
    case 'source':
      return { clause: { kind: 'source', terms: analyze(token.text).map((found) => found.term) } };
    case 'before':
    case 'after':
      return readDate(token);
    case 'in':
      return readKind(token);
    default:
      return plain(token, 'author');
  }
}

function plain(token: QueryToken, field?: 'author'): Read {
  const clause = wordsClause(token, field);
  return clause && { clause };
}

function read(token: QueryToken): Read {
  if (token.field) return readField(token);
  if (token.negative && token.text === '' && !token.last) return { problem: 'minus-alone' };
  return plain(token);
}

const isOr = (token: QueryToken | undefined): boolean =>
  token !== undefined && !token.quoted && !token.field && !token.negative && token.text === 'OR';

/** Joins a clause to the one before it, as `a OR b` asks. */
function joined(before: Clause, clause: Clause): Clause {
  return before.kind === 'any'
    ? { kind: 'any', options: [...before.options, clause] }
    : { kind: 'any', options: [before, clause] };
}

function readTokens(tokens: readonly QueryToken[], query: Query): void {
  let joining = false;
  tokens.forEach((token, index) => {
    if (isOr(token)) {
      joining = query.must.length > 0 && index + 1 < tokens.length && !tokens[index - 1]?.negative;
      if (!joining && !token.last) query.problems.push('or-alone');
      return;
    }
    const found = read(token);
    if (token.open) query.problems.push('quote-open');
    if (found && 'problem' in found) query.problems.push(found.problem);
    if (found && 'only' in found) query.only = found.only;
    if (found && 'clause' in found) add(query, { clause: found.clause, negative: token.negative, joining });
    joining = false;
  });
}

/** A single letter after other words is the beginning of one that cannot be known yet: the others go on alone. */
function withoutOpenLetter(clauses: Clause[], lastToken: QueryToken | undefined): Clause[] {
  const last = clauses.at(-1);
  const open = lastToken?.last === true && !lastToken.quoted && !lastToken.negative && !lastToken.field;
  if (!open || clauses.length < 2 || last?.kind !== 'word' || last.prefix) return clauses;
  return /^\p{L}$/u.test(last.term) ? clauses.slice(0, -1) : clauses;
}

function add(query: Query, found: { clause: Clause; negative: boolean; joining: boolean }): void {
  if (found.negative) {
    query.not.push(found.clause);
    return;
  }
  const before = found.joining ? query.must.pop() : undefined;
  query.must.push(before ? joined(before, found.clause) : found.clause);
}

/** A stop word beside other words says nothing: it neither filters nor ranks. In phrases it stays. */
function withoutStopWords(clauses: Clause[]): Clause[] {
  const telling = clauses.filter(
    (clause) => clause.kind !== 'word' || clause.field || !isStopWord(clause.term),
  );
  const says = telling.some((clause) => clause.kind !== 'date' && clause.kind !== 'source');
  return says ? telling : clauses;
}

function clean(text: string): string {
  // Control characters separate words, and the dictionary uses some of them for its own.
  return text.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST_QUERY);
}

/**
 * Reads a query: words (all must be there), `"phrases"`, `-word`, `a OR b`, `person:` `org:` `event:` `source:` `author:`
 * `before:` `after:` `in:notes` `in:articles` `in:names`. What cannot be read is left out and named in `problems`.
 */
export function parseQuery(text: string): Query {
  const query: Query = { must: [], not: [], problems: [] };
  const tokens = queryTokens(clean(text));
  if (text.length > LONGEST_QUERY || tokens.length > MOST_WORDS) query.problems.push('too-long');
  readTokens(tokens.slice(0, MOST_WORDS), query);
  query.must = withoutStopWords(withoutOpenLetter(query.must, tokens.at(-1)));
  query.problems = [...new Set(query.problems)];
  return query;
}

/** The words of a query that may be a name, for looking entities up: neither what is excluded nor other fields. */
export function typedWords(query: Query): string {
  return query.must
    .flatMap((clause) => {
      if (clause.kind === 'entity') return [clause.name];
      if (clause.kind === 'word' && !clause.field) return [clause.term];
      return clause.kind === 'phrase' && !clause.field ? clause.terms : [];
    })
    .join(' ');
}
