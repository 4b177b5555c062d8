import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FoundMentions, PageDecision } from '../../archive/contract.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import { ArchiveDatabase } from '../../archive/db.ts';
import { createInstaller } from '../../archive/installer.ts';
import { createReaderMemory } from '../../archive/reader-says.ts';
import { createArchiveRecognizer } from '../../archive/recognizer.ts';
import type { SenderPage } from '../../archive/sender.ts';
import { answerCall } from '../../archive/server.ts';
import { createServices } from '../../archive/services.ts';
import { changeSettings } from '../../archive/settings.ts';
import { type SampleArticle, sampleArchive, sampleEntity, samplePack } from './sample-archive.ts';

const ada = sampleEntity('Ada Byron');
const guild = sampleEntity('Weavers Guild', 'organization');
const articles: SampleArticle[] = [
  { id: 'a', date: '2025-03-01', paragraphs: ['[Ada Byron] led the [Weavers Guild].', 'It rained.'] },
];
const text = 'Yesterday Ada Byron met the Weavers Guild in Leeds.';
const page: SenderPage = {
  address: 'https://news.example/story#top',
  topAddress: 'https://news.example/story#top',
  tabId: 7,
  frameId: 0,
  incognito: false,
};

let db: ArchiveDatabase;
let named = 0;

async function background(given: { pack?: () => Promise<Uint8Array> } = {}) {
  const loadPack = vi.fn(given.pack ?? (() => samplePack(sampleArchive([ada, guild], articles))));
  const recognizer = createArchiveRecognizer(db);
  const now = () => Date.UTC(2026, 0, 1);
  const installer = createInstaller({ db, loadPack, now, onInstalled: recognizer.forget });
  const services = createServices({ db, installer, recognizer, reader: createReaderMemory(), now });
  const ask = (call: string, data?: unknown, from: SenderPage = page) =>
    answerCall(services, { to: 'backfile-background', call, data }, { kind: 'page', page: from });
  const extension = (call: string) =>
    answerCall(services, { to: 'backfile-background', call }, { kind: 'extension' });
  return { ask, extension, loadPack };
}

type Background = Awaited<ReturnType<typeof background>>;

async function foundNames({ ask }: Background, from: SenderPage = page): Promise<string[]> {
  const answer = await ask('findMentions', { texts: [text], facts: { language: 'en' } }, from);
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  const { mentions } = answer.value as FoundMentions;
  return (mentions[0] ?? []).map(({ start, end }) => text.slice(start, end));
}

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = async () => undefined;
  db = new ArchiveDatabase(`services-${named++}`);
});

afterEach(async () => {
  await openReader().delete();
  db.close();
  closeDatabases();
});

describe('asking for mentions', () => {
  it('installs the archive first when it is missing, once for all who ask at the same time', async () => {
    const it = await background();
    const answers = await Promise.all([foundNames(it), foundNames(it), foundNames(it)]);
    expect(answers).toEqual(Array(3).fill(['Ada Byron', 'Weavers Guild']));
    expect(it.loadPack).toHaveBeenCalledTimes(1);
  });

  it('finishes what a stopped worker left unfinished', async () => {
    const first = await background();
    await foundNames(first);
    const state = await db.state.get('archive');
    if (state?.key === 'archive') await db.state.put({ ...state, complete: false });
    const second = await background();
    expect(await foundNames(second)).toEqual(['Ada Byron', 'Weavers Guild']);
    expect(second.loadPack).toHaveBeenCalledTimes(1);
  });

  it('installs nothing when the archive is there', async () => {
    await foundNames(await background());
    const second = await background();
    await foundNames(second);
    expect(second.loadPack).not.toHaveBeenCalled();
  });

  it('repairs an archive whose entities no longer fit its gazetteer', async () => {
    await foundNames(await background());
    await db.entities.delete(guild.id);
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const second = await background();
    expect(await foundNames(second)).toEqual(['Ada Byron', 'Weavers Guild']);
    expect(second.loadPack).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });

  it('says that nothing is installed when the pack cannot be used, and does not try again at once', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const it = await background({ pack: async () => new Uint8Array(100) });
    for (let i = 0; i < 3; i++) {
      const answer = await it.ask('findMentions', { texts: [text], facts: {} });
      expect(answer).toMatchObject({ ok: false, code: 'not-installed' });
    }
    expect(it.loadPack).toHaveBeenCalledTimes(1);
    expect(await it.extension('archiveStatus')).toMatchObject({ ok: true, value: { state: 'failed' } });
    log.mockRestore();
  });
});

describe('what the reader decided', () => {
  const cases: [string, PageDecision, string[]][] = [
    ['mute-entity', { kind: 'mute-entity', entityId: ada.id }, ['Weavers Guild']],
    [
      'not-this-alias',
      { kind: 'not-this-alias', entityId: guild.id, surface: 'WEAVERS  guild' },
      ['Ada Byron'],
    ],
    ['not-here', { kind: 'not-here', entityId: ada.id, surface: 'Ada Byron' }, ['Weavers Guild']],
  ];

  it.each(cases)('%s holds at once and can be taken back', async (_, decision, left) => {
    const it = await background();
    const made = await it.ask('decide', decision);
    expect(made.ok).toBe(true);
    expect(await foundNames(it)).toEqual(left);
    const again = await it.ask('decide', decision);
    expect(again).toEqual(made);
    expect(await it.ask('undecide', made.ok && (made.value as { id: number }).id)).toMatchObject({
      ok: true,
    });
    expect(await foundNames(it)).toEqual(['Ada Byron', 'Weavers Guild']);
  });

  it('not-here holds on this page alone', async () => {
    const it = await background();
    await it.ask('decide', { kind: 'not-here', entityId: ada.id, surface: 'Ada Byron' });
    const other = { ...page, address: 'https://news.example/other' };
    expect(await foundNames(it, other)).toEqual(['Ada Byron', 'Weavers Guild']);
    expect(await foundNames(it, { ...page, address: 'https://news.example/story#below' })).toEqual([
      'Weavers Guild',
    ]);
  });

  it('mute-site silences the site, and is taken from the sender', async () => {
    const it = await background();
    await it.ask('decide', { kind: 'mute-site' });
    expect(await it.ask('pageSettings')).toMatchObject({ value: { active: false, reason: 'off-on-site' } });
    expect(await it.ask('findMentions', { texts: [text], facts: {} })).toMatchObject({ code: 'not-allowed' });
    const other = { ...page, address: 'https://other.example/', topAddress: 'https://other.example/' };
    expect(await it.ask('pageSettings', undefined, other)).toMatchObject({ value: { active: true } });
  });

  it('is taken back only by the tab in which it was made', async () => {
    const it = await background();
    const made = await it.ask('decide', { kind: 'mute-entity', entityId: ada.id });
    const id = made.ok ? (made.value as { id: number }).id : -1;
    expect(await it.ask('undecide', id, { ...page, tabId: 8 })).toMatchObject({ code: 'not-allowed' });
    expect(await it.ask('undecide', 999)).toMatchObject({ code: 'not-allowed' });
    expect(await foundNames(it)).toEqual(['Weavers Guild']);
  });

  it('tells every open tab', async () => {
    const it = await background();
    await fakeBrowser.tabs.create({ url: page.address });
    const told = vi.fn(async () => undefined);
    fakeBrowser.tabs.sendMessage = told;
    await it.ask('decide', { kind: 'mute-entity', entityId: ada.id });
    expect(told).toHaveBeenCalledWith(expect.any(Number), { to: 'backfile-tab', call: 'settingsChanged' });
  });

  it('is not stored from a private window', async () => {
    const it = await background();
    const answer = await it.ask('decide', { kind: 'mute-site' }, { ...page, incognito: true });
    expect(answer).toMatchObject({ code: 'not-allowed' });
    expect(await openReader().decisions.count()).toBe(0);
  });

  it('settings hold from the moment the background is told', async () => {
    const it = await background();
    expect(await foundNames(it)).toEqual(['Ada Byron', 'Weavers Guild']);
    await changeSettings({ kinds: { person: false, organization: true, event: true } });
    await it.extension('readerChanged');
    expect(await foundNames(it)).toEqual(['Weavers Guild']);
    await changeSettings({ enabled: false });
    await it.extension('readerChanged');
    expect(await it.ask('pageSettings')).toMatchObject({
      value: { active: false, reason: 'off-everywhere' },
    });
  });
});

describe('a page', () => {
  it('gets a card with quotations, and no more of the archive', async () => {
    const it = await background();
    const answer = await it.ask('entityCard', { entityId: ada.id, company: { [guild.id]: 1 } });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        prefLabel: 'Ada Byron',
        articleCount: 1,
        related: [
          {
            article: { id: 'a' },
            quotation: { text: 'Ada Byron led the Weavers Guild.', start: 0, end: 9 },
            shared: ['Weavers Guild'],
          },
        ],
      },
    });
    expect(JSON.stringify(answer)).not.toContain('It rained');
  });

  it('gets not-found for an entity that is none', async () => {
    const it = await background();
    expect(await it.ask('entityCard', { entityId: 'x', company: {} })).toMatchObject({ code: 'not-found' });
  });

  it('learns why a mention was recognised', async () => {
    const it = await background();
    const answer = await it.ask('explainMention', { text, start: 10, facts: {} });
    expect(answer).toMatchObject({ ok: true, value: { reasons: expect.any(Array) } });
    expect(await it.ask('explainMention', { text, start: 0, facts: {} })).toMatchObject({
      code: 'not-found',
    });
  });

  it('gets a feature’s code into its own frame', async () => {
    const executeScript = vi.fn(async () => []);
    fakeBrowser.scripting.executeScript = executeScript;
    const it = await background();
    expect(await it.ask('loadFeature', 'card', { ...page, frameId: 3 })).toMatchObject({ ok: true });
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/card.js'],
      injectImmediately: true,
    });
  });

  it('opens the reader beside itself', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    fakeBrowser.runtime.getContexts = async () => [];
    const it = await background();
    await it.ask('openReader', { articleId: 'a b&c', block: 2, start: 9 });
    expect(create).toHaveBeenCalledWith({
      url: 'chrome-extension://test-extension-id/reader.html?article=a+b%26c&block=2&start=9',
      openerTabId: 7,
    });
  });
});
