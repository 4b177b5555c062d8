import { openAsBlob, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../core/model.ts';
import { checkPack } from '../../corpus/pack.ts';
import { articlesIn, build, SOURCES } from './corpus-command.ts';

describe('the bundled archive', () => {
  let run: ReturnType<typeof build>;
  let articles: Article[] = [];
  beforeAll(async () => {
    run = build(SOURCES, '--authority', join(SOURCES, '../authority'));
    articles = await articlesIn(run.pack);
  });

  it('is built without a complaint, and nothing unfinished is left behind', () => {
    expect(run.errors).toEqual([]);
    expect(run.code).toBe(0);
    expect(run.files.sort()).toEqual(['a.pack', 'a.report.json', 'a.report.md']);
  });

  it('has the five articles under short ids, with dates and publishers as far as known', () => {
    const known = articles.map(({ id, author, publisher, datePublished }) => [
      id,
      author?.value,
      publisher?.value,
      publisher?.inferred,
      datePublished?.value,
      datePublished?.inferred,
    ]);
    expect(known).toEqual([
      ['000', 'Andre Damon', 'World Socialist Web Site', true, '2025-04-07', false],
      ['001', 'Alex Lantier', 'World Socialist Web Site', true, '2023-11-22', false],
      ['002', undefined, 'Radio Habana Cuba', false, '2025-02-02', true],
      ['003', undefined, undefined, undefined, undefined, undefined],
      ['004', undefined, undefined, undefined, '2025-11-24', false],
    ]);
  });

  it('has no noise of the documents in its text', () => {
    const text = articles.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
    expect(text).not.toMatch(/Image not found|To contact|wsws\.org|date 2025|\\\$|[*#<>]|^---/m);
    expect(text).toContain(
      'NATO attacks against Iran and pro-Iranian forces are part of a broader, global war',
    );
  });

  it('has mentions that name the people they stand on', async () => {
    const pack = await checkPack(await openAsBlob(run.pack));
    const labels = new Map((await pack.entities()).map(({ id, prefLabel }) => [id, prefLabel]));
    const named = (label: string) =>
      articles.flatMap(({ blocks, mentions }) =>
        mentions
          .filter(({ entityId }) => labels.get(entityId) === label)
          .map(({ block, start, end }) => blocks[block]?.text.slice(start, end)),
      );
    expect(new Set(named('Pat Ryder'))).toContain('Pat Ryder');
    expect(named('Benjamin Netanyahu')).toContain('Netanyahu');
    expect(named('Benjamin Netanyahu').every((surface) => /Net[a-z]*y?hu|Bibi/.test(surface ?? ''))).toBe(
      true,
    );
  });

  it('credits those whom only bylines, publishers and closing lines name', async () => {
    const pack = await checkPack(await openAsBlob(run.pack));
    const credits = Object.fromEntries((await pack.entities()).map(({ id, credits: made }) => [id, made]));
    expect(credits['p-damon']).toEqual([{ role: 'author', articleId: '000' }]);
    expect(credits['p-lantier']).toEqual([{ role: 'author', articleId: '001' }]);
    expect(credits['o-wsws']?.map(({ role, articleId }) => `${role} ${articleId}`)).toEqual([
      'publisher 000',
      'publisher 001',
    ]);
    expect(credits['o-sep']?.map(({ role }) => role)).toEqual(['contact', 'contact']);
    expect(credits['o-rhc']).toEqual([{ role: 'publisher', articleId: '002' }]);
    expect(credits['p-trump']).toBeUndefined();
  });

  it('cites only articles that it has', async () => {
    const pack = await checkPack(await openAsBlob(run.pack));
    const sources = new Set((await pack.entities()).map(({ source }) => source));
    sources.delete('general knowledge');
    expect([...sources].every((source) => articles.some(({ id }) => id === source))).toBe(true);
    expect(sources.size).toBeGreaterThan(0);
  });

  it('has the same bytes when it is built again', () => {
    const again = build(
      SOURCES,
      '--authority',
      join(SOURCES, '../authority'),
      '--id',
      'sources',
      '--title',
      'sources',
    );
    expect(readFileSync(again.pack).equals(readFileSync(run.pack))).toBe(true);
  });

  it('has a report that gives every changed span as it stands in its file', () => {
    const report = JSON.parse(readFileSync(join(dirname(run.pack), 'a.report.json'), 'utf8'));
    expect(report.documents).toHaveLength(5);
    let edits = 0;
    for (const document of report.documents) {
      const raw = readFileSync(join(SOURCES, document.file), 'utf8');
      for (const { start, end, text } of document.edits) {
        expect(raw.slice(start, end)).toBe(text);
        edits++;
      }
    }
    expect(edits).toBeGreaterThan(40);
  });
});
