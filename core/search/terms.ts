/**
 * The dictionary holds words and, before them in order, pseudo terms: a control character that no word can begin
 * with, and an id. They make articles and entities part of the same postings.
 */
const ARTICLE = '\u0001';
const ENTITY = '\u0002';

/** The first term that can be a word. */
export const FIRST_WORD = '\u0020';

/** Letters of a word that are kept: longer ones are numbers, keys and broken text. */
export const LONGEST_WORD = 40;

/** The pseudo term of an article: one posting, its place in the segment. */
export const articleTerm = (articleId: string): string => ARTICLE + articleId;

/** The pseudo term of an entity: the articles that mention it, with salience. */
export const entityTerm = (entityId: string): string => ENTITY + entityId;
