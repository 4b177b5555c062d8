import * as v from 'valibot';
import type { Article, ArticleHead } from '../core/model.ts';
import { articleSchema } from '../corpus/pack/schemas.ts';
import { openArchive, stored } from './databases.ts';
import type { ArchiveDatabase, ArchiveState, BodyRow, HeadRow } from './db.ts';

export interface Page {
  offset: number;
  limit: number;
}

/** An article as two rows: one to list it, one to read it. */
export function articleRows(article: Article): { head: HeadRow; body: BodyRow } {
  const { blocks, mentions, ...head } = article;
  return {
    head: { ...head, date: article.datePublished?.value ?? '' },
    body: { id: article.id, blocks, mentions },
  };
}

const headOf = ({ date: _, ...head }: HeadRow): ArticleHead => head;

/** The article of two rows, or null when a row is missing or damaged. */
export function articleOf(head: HeadRow | undefined, body: BodyRow | undefined): Article | null {
  if (!head || !body) return null;
  const { blocks, mentions } = body;
  const parsed = v.safeParse(articleSchema, { ...headOf(head), blocks, mentions });
  return parsed.success ? parsed.output : null;
}

/** The row about the archive itself, or null before its first install. Throws StorageError. */
export async function archiveState(db: ArchiveDatabase = openArchive()): Promise<ArchiveState | null> {
  const row = await stored(() => db.state.get('archive'));
  return row?.key === 'archive' ? row : null;
}

/** How much is in the archive: from a counter, at any size. Null when nothing complete is stored. */
export async function counts(db: ArchiveDatabase = openArchive()): Promise<ArchiveState['counts'] | null> {
  const state = await archiveState(db);
  return state?.complete ? state.counts : null;
}

/** Null when the archive has no such article, or a damaged one. Throws StorageError. */
export async function getArticle(id: string, db: ArchiveDatabase = openArchive()): Promise<Article | null> {
  const [head, body] = await stored(() => Promise.all([db.heads.get(id), db.bodies.get(id)]));
  return articleOf(head, body);
}

/** Heads in the order of `ids`; ids that are not there are left out. Throws StorageError. */
export async function getHeads(
  ids: readonly string[],
  db: ArchiveDatabase = openArchive(),
): Promise<ArticleHead[]> {
  const rows = await stored(() => db.heads.bulkGet([...ids]));
  return rows.flatMap((row) => (row ? [headOf(row)] : []));
}

/** Newest first; articles without a date come last. Throws StorageError. */
export async function listHeads(page: Page, db: ArchiveDatabase = openArchive()): Promise<ArticleHead[]> {
  const rows = await stored(() =>
    db.heads.orderBy('date').reverse().offset(page.offset).limit(page.limit).toArray(),
  );
  return rows.map(headOf);
}
