import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FoundMentions } from '../../archive/contract.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import { ArchiveDatabase } from '../../archive/db.ts';
import { failureOf } from '../../archive/failure-of.ts';
import { createInstaller } from '../../archive/installer.ts';
import { readSays } from '../../archive/read-says.ts';
import { createReaderMemory } from '../../archive/reader-says.ts';
import { createArchiveRecognizer } from '../../archive/recognizer.ts';
import { createSearch } from '../../archive/search.ts';
import type { SenderPage } from '../../archive/sender.ts';
import { answerCall } from '../../archive/server.ts';
import { createServices } from '../../archive/services.ts';
import { type SampleArticle, sampleArchive, sampleEntity, samplePack } from './sample-archive.ts';

export const ada = sampleEntity('Ada Byron');
export const guild = sampleEntity('Weavers Guild', 'organization');
const articles: SampleArticle[] = [
  { id: 'a', date: '2025-03-01', paragraphs: ['[Ada Byron] led the [Weavers Guild].', 'It rained.'] },
];
export const text = 'Yesterday Ada Byron met the Weavers Guild in Leeds.';
export const page: SenderPage = {
  address: 'https://news.example/story#top',
  topAddress: 'https://news.example/story#top',
  tabId: 7,
  frameId: 0,
  incognito: false,
};

let named = 0;

/** A database of its own for a test, and a browser that knows nothing of the test before. */
export function freshStart(): ArchiveDatabase {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = async () => undefined;
  return new ArchiveDatabase(`services-${named++}`);
}

export async function cleanUp(db: ArchiveDatabase): Promise<void> {
  await openReader().delete();
  db.close();
  closeDatabases();
}

/** A background with all its parts on a database: as a worker that was just started. */
export function startBackground(db: ArchiveDatabase, given: { pack?: () => Promise<Uint8Array> } = {}) {
  const loadPack = vi.fn(given.pack ?? (() => samplePack(sampleArchive([ada, guild], articles))));
  const recognizer = createArchiveRecognizer(db);
  const now = () => Date.UTC(2026, 0, 1);
  const installer = createInstaller({ db, loadPack, now, onInstalled: recognizer.forget });
  const services = createServices({
    db,
    installer,
    recognizer,
    reader: createReaderMemory({ whenAbsent: readSays }),
    search: createSearch(db),
    now,
  });
  const ask = (call: string, data?: unknown, from: SenderPage = page) =>
    answerCall(
      { services, failureOf },
      { to: 'backfile-background', call, data },
      { kind: 'page', page: from },
    );
  const extension = (call: string) =>
    answerCall({ services, failureOf }, { to: 'backfile-background', call }, { kind: 'extension' });
  return { ask, extension, loadPack };
}

type Background = ReturnType<typeof startBackground>;

export async function foundNames({ ask }: Background, from: SenderPage = page): Promise<string[]> {
  const answer = await ask('findMentions', { texts: [text], facts: { language: 'en' } }, from);
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  const { mentions } = answer.value as FoundMentions;
  return (mentions[0] ?? []).map(({ start, end }) => text.slice(start, end));
}
