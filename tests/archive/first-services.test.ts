import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openStore } from '../../archive/archive-store.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import type { ArchiveDatabase } from '../../archive/db.ts';
import { decide } from '../../archive/decisions.ts';
import { failureOf } from '../../archive/failure-of.ts';
import { firstServices } from '../../archive/first-services.ts';
import { createInstaller } from '../../archive/installer.ts';
import { startKeeper } from '../../archive/keeper-times.ts';
import { readSays } from '../../archive/read-says.ts';
import { createReaderMemory } from '../../archive/reader-says.ts';
import { createArchiveRecognizer } from '../../archive/recognizer.ts';
import { createSearch } from '../../archive/search.ts';
import { answerCall } from '../../archive/server.ts';
import { createServices } from '../../archive/services.ts';
import { changeSettings } from '../../archive/settings.ts';
import { type StoredDatabase, writeOlder } from '../faults/older-database.ts';
import { freshReader } from './reader-store.ts';
import { sampleArchive, samplePack } from './sample-archive.ts';
import { ada, cleanUp, freshStart, guild, page, text } from './sample-background.ts';

const now = () => Date.UTC(2026, 0, 1);
let db: ArchiveDatabase;

beforeEach(() => {
  db = freshStart();
});
afterEach(() => cleanUp(db));

/** A worker that was just woken; `all` counts how often the code of the rest was wanted. */
function wake() {
  const recognizer = createArchiveRecognizer(db);
  const reader = createReaderMemory({ whenAbsent: readSays });
  const loadPack = () => samplePack(sampleArchive([ada, guild], []));
  const installer = createInstaller({ db, loadPack, now, onInstalled: recognizer.forget });
  const search = createSearch(db);
  const all = vi.fn(async () => createServices({ db, installer, recognizer, reader, search, now }));
  const services = firstServices({ recognizer, reader, all });
  const ask = (call: string, data?: unknown) =>
    answerCall({ services, failureOf }, { to: 'backfile-background', call, data }, { kind: 'page', page });
  return { ask, all, installer };
}

const names = { texts: [text], facts: { language: 'en' } };

describe('a woken worker', () => {
  it('answers what every page asks first without the code of the rest', async () => {
    await wake().installer.ensure();
    await changeSettings({ hoverDelay: 300 });
    const { ask, all } = wake();
    expect(await ask('pageSettings')).toMatchObject({ ok: true, value: { active: true, hoverDelay: 300 } });
    const answer = await ask('findMentions', names);
    expect(answer).toMatchObject({
      ok: true,
      value: { mentions: [[{ entityId: ada.id }, { entityId: guild.id }]] },
    });
    expect(all).not.toHaveBeenCalled();
  });

  it('hands every other call on, to be answered as always', async () => {
    await wake().installer.ensure();
    const { ask, all } = wake();
    const answer = await ask('entityCard', { entityId: ada.id, company: {} });
    expect(answer).toMatchObject({ ok: true, value: { prefLabel: 'Ada Byron' } });
    expect(all).toHaveBeenCalledOnce();
  });

  it('has the archive installed that it does not find', async () => {
    expect(await wake().ask('findMentions', names)).toMatchObject({ ok: true });
  });

  it('refuses a page that the reader does not want, by what was stored before it woke', async () => {
    await wake().installer.ensure();
    await decide({ kind: 'mute-site', host: 'news.example' }, now());
    const { ask } = wake();
    expect(await ask('pageSettings')).toMatchObject({
      ok: true,
      value: { active: false, reason: 'off-on-site' },
    });
    expect(await ask('findMentions', names)).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  it('installs an archive again whose entities are not all there', async () => {
    await wake().installer.ensure();
    await db.entities.delete(ada.id);
    expect(await wake().ask('findMentions', names)).toMatchObject({
      ok: true,
      value: { mentions: [[{ entityId: ada.id }, { entityId: guild.id }]] },
    });
  });

  const folder = new URL('../fixtures/reader-databases/', import.meta.url);
  const older = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as StoredDatabase, // as it was written down
  );
  it.each(older)('knows what the reader said in a database of version $version', async (database) => {
    await freshReader();
    (await writeOlder(database)).close();
    const says = await createReaderMemory({ whenAbsent: readSays }).read();
    expect(says.settings.theme).toBe('dark');
    expect(says.decisions).toHaveLength(database.rows.decisions?.length ?? 0);
  });
});

describe('a store', () => {
  it('is not there before the database is, nor when its tables are older than wanted', async () => {
    const { name } = openReader();
    expect(await openStore({ name, version: 2 }).isThere()).toBe(false);
    await openReader().open();
    expect(await openStore({ name, version: 2 }).isThere()).toBe(true);
    expect(await openStore({ name, version: 3 }).isThere()).toBe(false);
  });

  it('lets go of a database that is to be deleted', async () => {
    const { name } = openReader();
    await openReader().open();
    expect(await openStore({ name, version: 2 }).isThere()).toBe(true);
    await openReader().delete();
    closeDatabases();
    expect((await indexedDB.databases()).some((known) => known.name === name)).toBe(false);
  });

  it('changes a row that is there, and makes none', async () => {
    await wake().installer.ensure();
    const store = openStore({ name: db.name });
    await store.change('state', 'archive', (row) => ({ ...(row as object), complete: false }));
    await store.change('state', 'merge', () => ({ key: 'merge' }));
    expect(await store.read([{ table: 'state', key: 'merge' }])).toEqual([undefined]);
    expect(await store.read([{ table: 'state', key: 'archive' }])).toMatchObject([{ complete: false }]);
  });
});

describe('the keeper', () => {
  it('looks after a page was answered, and does the work of a day when the alarm says so', async () => {
    vi.useFakeTimers();
    const today = vi.fn(async () => {});
    const look = vi.fn(async () => {});
    const ready = Promise.withResolvers<void>();
    startKeeper({ today, look, ready: ready.promise });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(look).not.toHaveBeenCalled();
    ready.resolve();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(look).toHaveBeenCalledOnce();
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'backfile-daily',
      scheduledTime: 0,
      persistAcrossSessions: true,
    });
    expect(today).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});
