import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { archiveState, counts, getArticle, listHeads } from '../../archive/articles.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import { ArchiveDatabase } from '../../archive/db.ts';
import { decide, listDecisions } from '../../archive/decisions.ts';
import { countsByType, listEntities } from '../../archive/entities.ts';
import { headsAbout } from '../../archive/heads-about.ts';
import { installPack } from '../../archive/install.ts';
import { changeSettings, readSettings } from '../../archive/settings.ts';
import { PackError } from '../../corpus/pack.ts';
import { type SampleArticle, sampleArchive, sampleEntity, samplePack } from './sample-archive.ts';

const ada = sampleEntity('Ada Byron');
const guild = sampleEntity('Weavers Guild', 'organization');
const fair = sampleEntity('May Fair', 'event');
const entities = [fair, ada, guild];

function articles(count: number): SampleArticle[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    date: `20${String(10 + (i % 15))}-01-02`,
    paragraphs: [i % 2 ? 'The [Weavers Guild] met.' : '[Ada Byron] spoke at the [May Fair].'],
  }));
}

let named = 0;
const open: ArchiveDatabase[] = [];
function freshArchive(id = `test-${named++}`): ArchiveDatabase {
  const db = new ArchiveDatabase(id);
  open.push(db);
  return db;
}

afterEach(() => {
  for (const db of open.splice(0)) db.close();
  closeDatabases();
});

describe('installing a pack', () => {
  it('stores every article, entity and counter, and can search by entity', async () => {
    const db = freshArchive();
    const installed = await installPack(await samplePack(sampleArchive(entities, articles(5))), { db });
    expect(installed.written).toBe(true);
    expect(await counts(db)).toEqual({
      articles: 5,
      entities: 3,
      mentions: 8,
      byType: { person: 1, organization: 1, event: 1 },
    });
    expect(await countsByType(db)).toEqual({ person: 1, organization: 1, event: 1 });
    const listed = await listEntities(undefined, db);
    expect(listed.map(({ entity, articleCount }) => [entity.prefLabel, articleCount])).toEqual([
      ['Ada Byron', 3],
      ['May Fair', 3],
      ['Weavers Guild', 2],
    ]);
    expect((await headsAbout(guild.id, {}, db)).map(({ id }) => id)).toEqual(['a3', 'a1']);
    expect((await headsAbout(ada.id, { offset: 1, limit: 1 }, db)).map(({ id }) => id)).toEqual(['a2']);
  });

  it('gives an article back as it was in the pack', async () => {
    const db = freshArchive();
    const sample = sampleArchive(entities, articles(2));
    await installPack(await samplePack(sample), { db });
    expect(await getArticle('a1', db)).toEqual(sample.articles[1]);
    expect(await getArticle('no such article', db)).toBeNull();
  });

  it('keeps the entities in the order of the pack, for the gazetteer numbers them so', async () => {
    const db = freshArchive();
    await installPack(await samplePack(sampleArchive(entities, articles(1))), { db });
    const rows = await db.entities.orderBy('id').toArray();
    expect(rows.sort((a, b) => a.ordinal - b.ordinal).map(({ id }) => id)).toEqual(
      entities.map(({ id }) => id),
    );
  });

  it('lists heads newest first, page by page, those without a date last', async () => {
    const db = freshArchive();
    const undated = { id: 'undated', paragraphs: ['Nothing.'] };
    await installPack(await samplePack(sampleArchive(entities, [undated, ...articles(3)])), { db });
    const first = await listHeads({ offset: 0, limit: 2 }, db);
    const second = await listHeads({ offset: 2, limit: 2 }, db);
    expect([...first, ...second].map(({ id }) => id)).toEqual(['a2', 'a1', 'a0', 'undated']);
    expect(first[0]).not.toHaveProperty('date');
  });

  it('writes in batches and tells how far it is', async () => {
    const db = freshArchive();
    const progress: [number, number][] = [];
    const pack = await samplePack(sampleArchive(entities, articles(1_201)));
    await installPack(pack, { db, onProgress: (done, total) => progress.push([done, total]) });
    expect(progress).toEqual([
      [500, 1_201],
      [1_000, 1_201],
      [1_201, 1_201],
    ]);
    expect((await counts(db))?.articles).toBe(1_201);
  });

  it('takes a stream', async () => {
    const db = freshArchive();
    const pack = await samplePack(sampleArchive(entities, articles(1)));
    const stream = new Blob([new Uint8Array(pack)]).stream();
    expect((await installPack(stream, { db })).written).toBe(true);
  });

  it('does nothing when the version is there already', async () => {
    const db = freshArchive();
    const pack = await samplePack(sampleArchive(entities, articles(2)));
    await installPack(pack, { db });
    await db.heads.update('a0', { wordCount: 4_321 });
    expect((await installPack(pack, { db })).written).toBe(false);
    expect((await db.heads.get('a0'))?.wordCount).toBe(4_321);
  });

  it('replaces another version whole', async () => {
    const db = freshArchive();
    await installPack(await samplePack(sampleArchive(entities, articles(4))), { db });
    await installPack(
      await samplePack(sampleArchive([ada, fair], [{ id: 'new', paragraphs: ['[Ada Byron]'] }])),
      {
        db,
      },
    );
    expect((await listHeads({ offset: 0, limit: 9 }, db)).map(({ id }) => id)).toEqual(['new']);
    expect((await listEntities(undefined, db)).length).toBe(2);
    expect(await headsAbout(guild.id, {}, db)).toEqual([]);
  });

  it('starts over after an install that was cut off', async () => {
    const db = freshArchive();
    const pack = await samplePack(sampleArchive(entities, articles(1_001)));
    const stop = new AbortController();
    const torn = installPack(pack, { db, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(torn).rejects.toThrow(/abort/i);
    expect((await archiveState(db))?.complete).toBe(false);
    expect(await counts(db)).toBeNull();
    expect(await db.heads.count()).toBe(500);

    const after = freshArchive(db.name.replace('backfile-archive-', ''));
    expect((await installPack(pack, { db: after })).written).toBe(true);
    expect(await after.heads.count()).toBe(1_001);
    expect((await archiveState(after))?.complete).toBe(true);
  });

  it('leaves the archive in place when the new pack is damaged', async () => {
    const db = freshArchive();
    await installPack(await samplePack(sampleArchive(entities, articles(3))), { db });
    const damaged = (await samplePack(sampleArchive(entities, articles(7)))).slice();
    damaged[damaged.length - 20] = (damaged[damaged.length - 20] ?? 0) ^ 0xff;
    await expect(installPack(damaged, { db })).rejects.toThrow(PackError);
    expect((await counts(db))?.articles).toBe(3);
    expect(await getArticle('a2', db)).not.toBeNull();
  });

  it('never touches what is the reader’s own', async () => {
    const db = freshArchive();
    await changeSettings({ hoverDelay: 250 });
    await decide({ kind: 'mute-entity', entityId: ada.id }, 1);
    await installPack(await samplePack(sampleArchive(entities, articles(2))), { db });
    await installPack(await samplePack(sampleArchive(entities, articles(3))), { db });
    expect((await readSettings()).hoverDelay).toBe(250);
    expect((await listDecisions()).decisions).toHaveLength(1);
    await openReader().delete();
  });

  it('takes a damaged article for one that is not there, and spares its neighbours', async () => {
    const db = freshArchive();
    await installPack(await samplePack(sampleArchive(entities, articles(2))), { db });
    await db.bodies.put({ id: 'a0', blocks: 'torn', mentions: [] });
    expect(await getArticle('a0', db)).toBeNull();
    expect(await getArticle('a1', db)).not.toBeNull();
  });
});
