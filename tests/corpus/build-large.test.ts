import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlesIn, build, scratch } from './corpus-command.ts';
import { writeDocuments } from './generate-documents.ts';

describe('a large folder', () => {
  it('becomes a pack of several batches that fits together', async () => {
    const folder = join(scratch, 'many');
    writeDocuments(folder, { count: 520 });
    const { code, errors, pack } = build(folder);
    expect([code, ...errors]).toEqual([0]);
    const articles = await articlesIn(pack);
    expect(articles).toHaveLength(520);
    for (const [n, article] of articles.entries()) {
      expect(article.headline).toEqual({ value: `Report ${n} of the town`, inferred: false });
      expect(article.datePublished?.value).toMatch(/^202\d-03-\d\d$/);
      expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(n % 5 === 0 ? 25 : 24);
      expect(article.blocks.filter(({ kind }) => kind === 'caption')).toHaveLength(n % 3 === 0 ? 1 : 0);
    }
  }, 120_000);
});
