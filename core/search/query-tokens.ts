/** A piece of a query as it was typed. */
export interface QueryToken {
  /** As it stands in the query. */
  raw: string;
  /** Without quotes, field and minus. */
  text: string;
  /** The part before the colon, lower case, when it is a field we know. */
  field: QueryField | null;
  quoted: boolean;
  /** The quote was never closed. */
  open: boolean;
  negative: boolean;
  /** Nothing follows it, not even a space: it is still being typed. */
  last: boolean;
}

export const queryFields = ['person', 'org', 'event', 'source', 'author', 'before', 'after', 'in'] as const;
export type QueryField = (typeof queryFields)[number];

const TOKEN =
  /(?<minus>-?)(?:(?<field>[a-z]+):)?(?:["\u201c\u201d\u201e](?<quoted>[^"\u201c\u201d]*)(?<close>["\u201c\u201d])?|(?<bare>[^\s"\u201c\u201d\u201e]*))/giu;

function knownField(name: string | undefined): QueryField | null {
  const lower = name?.toLowerCase();
  return queryFields.find((field) => field === lower) ?? null;
}

function tokenOf(match: RegExpMatchArray, length: number): QueryToken {
  const { minus, field: name, quoted, close, bare = '' } = match.groups ?? {};
  const field = knownField(name);
  const value = quoted ?? bare;
  return {
    raw: match[0],
    // "https://..." is no field: its words are looked for like any others.
    text: name !== undefined && field === null ? `${name} ${value}` : value,
    field,
    quoted: quoted !== undefined,
    open: quoted !== undefined && close === undefined,
    negative: minus === '-',
    last: (match.index ?? 0) + match[0].length === length,
  };
}

/** The pieces of a query in order. Anything is a query: nothing typed can make this fail. */
export function queryTokens(text: string): QueryToken[] {
  return [...text.matchAll(TOKEN)]
    .filter((match) => match[0] !== '')
    .map((match) => tokenOf(match, text.length));
}
