import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityCard } from '../../archive/cards.ts';
import type { EntityCard } from '../../archive/contract.ts';
import { ArchiveDatabase } from '../../archive/db.ts';
import { installPack } from '../../archive/install.ts';
import type { Entity } from '../../core/model.ts';
import { council, generatedArchive, minister, peopleOf, type Topic, topics } from './generated-archive.ts';
import { type SampleArticle, sampleArchive, sampleEntity, samplePack } from './sample-archive.ts';

const now = Date.UTC(2026, 0, 1);
const archives: ArchiveDatabase[] = [];

async function archiveWith(entities: Entity[], articles: SampleArticle[]): Promise<ArchiveDatabase> {
  const db = new ArchiveDatabase(`cards-${archives.length}`);
  archives.push(db);
  await installPack(await samplePack(sampleArchive(entities, articles)), { db });
  return db;
}

afterAll(() => {
  for (const db of archives) db.close();
});

const ids = (card: EntityCard | null): string[] => card?.related.map(({ article }) => article.id) ?? [];
const topicOf = (id: string): string => id.split('-')[0] ?? '';

describe('a card in an archive of 200 articles', () => {
  let db: ArchiveDatabase;
  beforeAll(async () => {
    db = new ArchiveDatabase('generated');
    archives.push(db);
    await installPack(await samplePack(generatedArchive()), { db });
  });

  const cardWith = (company: Record<string, number>) =>
    entityCard({ entityId: minister.id, company, now, db });
  const companyOf = (topic: Topic): Record<string, number> =>
    Object.fromEntries([...peopleOf(topic).map(({ id }): [string, number] => [id, 3]), [minister.id, 2]]);

  it.each(topics)('brings articles on what the page is about: %s', async (topic) => {
    const card = await cardWith(companyOf(topic));
    expect(ids(card)).toHaveLength(5);
    expect(new Set(ids(card).map(topicOf))).toEqual(new Set([topic.toLowerCase()]));
  });

  it('changes its order with the company of the page', async () => {
    const orders = await Promise.all(
      topics.map(async (topic) => ids(await cardWith(companyOf(topic))).join()),
    );
    expect(new Set(orders).size).toBe(topics.length);
    const [a, b] = peopleOf('Forest');
    const rich = await cardWith({ [a?.id ?? '']: 5 });
    const other = await cardWith({ [b?.id ?? '']: 5 });
    expect(ids(rich)).not.toEqual(ids(other));
  });

  it('says why: names that page and article share, the telling ones first', async () => {
    const card = await cardWith({ ...companyOf('Desert'), [council.id]: 9 });
    for (const { article, shared } of card?.related ?? []) {
      expect(shared.length).toBeGreaterThan(0);
      expect(shared.length).toBeLessThanOrEqual(4);
      expect(shared[0]?.prefLabel).toMatch(/^Desert Speaker/);
      expect(shared[0]?.id).toBe(
        peopleOf('Desert').find(({ prefLabel }) => prefLabel === shared[0]?.prefLabel)?.id,
      );
      expect(shared.map(({ prefLabel }) => prefLabel)).not.toContain('Nora Vale');
      expect(topicOf(article.id)).toBe('desert');
    }
  });

  it('prefers what speaks of the entity most and what is newer, where the page says nothing', async () => {
    const card = await cardWith({});
    expect(ids(card)).toHaveLength(5);
    expect(card?.related.every(({ shared }) => shared.length === 0)).toBe(true);
    const years = card?.related.map(({ article }) => Number(article.datePublished?.value.slice(0, 4))) ?? [];
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2020);
  });

  it('gives the same order each time', async () => {
    expect(ids(await cardWith(companyOf('Harbour')))).toEqual(ids(await cardWith(companyOf('Harbour'))));
  });

  it('counts all articles, and hands a page only heads and quotations', async () => {
    const card = await cardWith(companyOf('Forest'));
    expect(card?.articleCount).toBe(68);
    for (const { article, quotation, mentionStart } of card?.related ?? []) {
      expect(article).not.toHaveProperty('blocks');
      expect(article).not.toHaveProperty('mentions');
      expect(quotation.text.slice(quotation.start, quotation.end)).toBe('Nora Vale');
      expect(quotation.text.length).toBeLessThanOrEqual(400);
      expect(mentionStart).toBeGreaterThan(0);
    }
  });

  it('is null for an entity that the archive does not have', async () => {
    expect(await entityCard({ entityId: 'person:nobody', company: {}, now, db })).toBeNull();
  });
});

describe('a card', () => {
  const ada = sampleEntity('Ada Byron');
  const ben = sampleEntity('Ben Cole');

  it('leaves out the page itself, whatever way its address is written', async () => {
    const db = await archiveWith(
      [ada],
      [
        { id: 'same', url: 'https://www.news.example/2020/ada/', paragraphs: ['[Ada Byron] spoke.'] },
        { id: 'other', url: 'https://news.example/2020/other', paragraphs: ['[Ada Byron] wrote.'] },
      ],
    );
    const page = { address: 'http://news.example/2020/ada?utm_source=x#top' };
    expect(ids(await entityCard({ entityId: ada.id, company: {}, page, now, db }))).toEqual(['other']);
    const front = { address: 'https://news.example/', title: 'News' };
    const elsewhere = await entityCard({ entityId: ada.id, company: {}, page: front, now, db });
    expect(ids(elsewhere).sort()).toEqual(['other', 'same']);
  });

  it('leaves out what the page shows under its headline on another site', async () => {
    const db = await archiveWith(
      [ada],
      [
        { id: 'same', headline: 'Byron opens a reading room', paragraphs: ['[Ada Byron] spoke.'] },
        { id: 'other', headline: 'Byron closes a reading room', paragraphs: ['[Ada Byron] wrote.'] },
      ],
    );
    const page = { address: 'https://copy.example/1', title: 'Byron opens a reading room | Copy' };
    expect(ids(await entityCard({ entityId: ada.id, company: {}, page, now, db }))).toEqual(['other']);
  });

  it('shows a story once when several papers printed it', async () => {
    const db = await archiveWith(
      [ada],
      [
        {
          id: 'one',
          date: '2025-01-02',
          headline: 'Byron opens the new reading room in Leeds',
          paragraphs: ['[Ada Byron] cut a ribbon.'],
        },
        {
          id: 'two',
          date: '2025-01-01',
          headline: 'Byron opens the new reading room in Leeds!',
          paragraphs: ['A ribbon was cut by [Ada Byron].'],
        },
        {
          id: 'wire',
          date: '2024-01-01',
          headline: 'A wholly other title',
          paragraphs: ['[Ada Byron] cut a ribbon.'],
        },
        { id: 'else', date: '2023-01-01', headline: 'Byron leaves', paragraphs: ['[Ada Byron] has left.'] },
      ],
    );
    expect(ids(await entityCard({ entityId: ada.id, company: {}, now, db }))).toEqual(['one', 'else']);
  });

  it('quotes the mention that keeps the company of the page', async () => {
    const db = await archiveWith(
      [ada, ben],
      [
        {
          id: 'a',
          paragraphs: ['[Ada Byron] came alone.', 'Later, [Ada Byron] met [Ben Cole]. They talked.'],
        },
      ],
    );
    const alone = await entityCard({ entityId: ada.id, company: {}, now, db });
    expect(alone?.related[0]?.quotation).toMatchObject({
      block: 0,
      text: 'Ada Byron came alone.',
      start: 0,
      end: 9,
    });
    const both = await entityCard({ entityId: ada.id, company: { [ben.id]: 1 }, now, db });
    expect(both?.related[0]?.quotation).toMatchObject({
      block: 1,
      text: 'Later, Ada Byron met Ben Cole.',
      start: 7,
    });
    expect(both?.related[0]?.shared).toEqual([{ id: ben.id, prefLabel: 'Ben Cole' }]);
  });

  it('goes on without an article whose rows are damaged', async () => {
    const db = await archiveWith(
      [ada],
      [
        { id: 'sound', paragraphs: ['[Ada Byron] spoke.'] },
        { id: 'torn', paragraphs: ['[Ada Byron] wrote.'] },
      ],
    );
    await db.bodies.delete('torn');
    expect(ids(await entityCard({ entityId: ada.id, company: {}, now, db }))).toEqual(['sound']);
  });
});

describe('a card of an author whom no text mentions', () => {
  it('brings the articles that the author wrote', async () => {
    const author: Entity = {
      ...sampleEntity('Ann Lee'),
      credits: [{ role: 'author', articleId: 'written' }],
    };
    const db = await archiveWith([author], [{ id: 'written', paragraphs: ['Nobody is named here.'] }]);
    const card = await entityCard({ entityId: author.id, company: {}, now, db });
    expect(card?.related).toEqual([]);
    expect(card?.credits?.map(({ role, article }) => [role, article.id, article.headline.value])).toEqual([
      ['author', 'written', 'Headline of written'],
    ]);
    expect(card?.credits?.[0]?.article).not.toHaveProperty('date');
  });

  it('has no list of them when there are none', async () => {
    const stranger = sampleEntity('Bob Ray');
    const db = await archiveWith([stranger], [{ id: 'one', paragraphs: ['[Bob Ray] speaks.'] }]);
    expect(await entityCard({ entityId: stranger.id, company: {}, now, db })).not.toHaveProperty('credits');
  });
});
