import type { Annotation } from '../core/annotations/annotation.ts';
import type { QuotedSource } from '../core/annotations/quotation-text.ts';
import { BUNDLED_ARCHIVE } from './archive-name.ts';
import { openArchive, stored } from './databases.ts';

/** The archived article that an annotation was made in or is about, or null. */
function articleOf({ target, about }: Annotation): { archiveId: string; articleId: string } | null {
  const isOurs = /^(chrome|moz)-extension:/i.test(target.url) && URL.canParse(target.url);
  const articleId = isOurs ? new URL(target.url).searchParams.get('article') : null;
  if (articleId) return { archiveId: BUNDLED_ARCHIVE, articleId };
  return about.find((bond) => bond.kind === 'article') ?? null;
}

/** Publisher, author and date of annotations in archived articles, by annotation id. Throws StorageError. */
export async function quotedSources(annotations: readonly Annotation[]): Promise<Map<string, QuotedSource>> {
  const sources = new Map<string, QuotedSource>();
  for (const annotation of annotations) {
    const found = articleOf(annotation);
    const head = found && (await stored(() => openArchive(found.archiveId).heads.get(found.articleId)));
    if (head) sources.set(annotation.id, head);
  }
  return sources;
}
