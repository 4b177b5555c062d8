import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArchiveDatabase } from '../../archive/db.ts';
import {
  ada,
  cleanUp,
  foundNames,
  freshStart,
  guild,
  page,
  startBackground,
  text,
} from './sample-background.ts';

let db: ArchiveDatabase;
beforeEach(() => {
  db = freshStart();
});
afterEach(() => cleanUp(db));

describe('asking for mentions', () => {
  it('installs the archive first when it is missing, once for all who ask at the same time', async () => {
    const it = startBackground(db);
    const answers = await Promise.all([foundNames(it), foundNames(it), foundNames(it)]);
    expect(answers).toEqual(Array(3).fill(['Ada Byron', 'Weavers Guild']));
    expect(it.loadPack).toHaveBeenCalledTimes(1);
  });

  it('finishes what a stopped worker left unfinished', async () => {
    const first = startBackground(db);
    await foundNames(first);
    const state = await db.state.get('archive');
    if (state?.key === 'archive') await db.state.put({ ...state, complete: false });
    const second = startBackground(db);
    expect(await foundNames(second)).toEqual(['Ada Byron', 'Weavers Guild']);
    expect(second.loadPack).toHaveBeenCalledTimes(1);
  });

  it('installs nothing when the archive is there', async () => {
    await foundNames(startBackground(db));
    const second = startBackground(db);
    await foundNames(second);
    expect(second.loadPack).not.toHaveBeenCalled();
  });

  it('repairs an archive whose entities no longer fit its gazetteer', async () => {
    await foundNames(startBackground(db));
    await db.entities.delete(guild.id);
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const second = startBackground(db);
    expect(await foundNames(second)).toEqual(['Ada Byron', 'Weavers Guild']);
    expect(second.loadPack).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });

  it('never reads names of one version with the entities of another', async () => {
    await foundNames(startBackground(db));
    const second = startBackground(db);
    await second.ask('pageSettings');
    // As if another context had just put a new version in its place: the first entity is somebody else now.
    const [row] = await db.entities.where('ordinal').equals(0).toArray();
    const state = await db.state.get('archive');
    if (!row || state?.key !== 'archive') throw new Error('nothing is stored');
    await db.entities.put({ ...row, altLabels: [], prefLabel: 'Somebody Else' });
    await db.state.put({ ...state, version: 'another', complete: false });
    expect(await foundNames(second)).toEqual(['Ada Byron', 'Weavers Guild']);
    expect(second.loadPack).toHaveBeenCalledTimes(1);
  });

  it('reads no entity that the page does not name', async () => {
    await foundNames(startBackground(db));
    // Nobody asks for it here: that it is gone makes no difference.
    await db.entities.delete(guild.id);
    const second = startBackground(db);
    const answer = await second.ask('findMentions', { texts: ['Ada Byron was there.'], facts: {} });
    expect(answer).toMatchObject({ ok: true, value: { mentions: [[{ entityId: ada.id, type: ada.type }]] } });
    expect(second.loadPack).not.toHaveBeenCalled();
  });

  it('takes evidence of 100 kB and no more, and texts of a bounded length', async () => {
    const it = startBackground(db);
    const evidence = (units: number) => ({ version: 1, words: ['x'.repeat(units)] });
    const ask = (data: object) => it.ask('findMentions', { texts: [], facts: {}, ...data });
    expect(await ask({ evidence: evidence(100_000) })).toMatchObject({ ok: true });
    expect(await ask({ evidence: evidence(120_000) })).toMatchObject({ ok: false, code: 'bad-message' });
    const long = 'y '.repeat(950_000);
    expect(await ask({ texts: [long, long, long] })).toMatchObject({ ok: false, code: 'bad-message' });
  });

  it('says that nothing is installed when the pack cannot be used, and does not try again at once', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const it = startBackground(db, { pack: async () => new Uint8Array(100) });
    for (let i = 0; i < 3; i++) {
      const answer = await it.ask('findMentions', { texts: [text], facts: {} });
      expect(answer).toMatchObject({ ok: false, code: 'not-installed' });
    }
    expect(it.loadPack).toHaveBeenCalledTimes(1);
    expect(await it.extension('archiveStatus')).toMatchObject({
      ok: true,
      value: { state: 'failed', code: 'damaged-pack' },
    });
    log.mockRestore();
  });

  it('tries a failed install again at once when the reader asks', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const whole = await startBackground(db).loadPack();
    let isDamaged = true;
    const it = startBackground(db, { pack: async () => (isDamaged ? new Uint8Array(100) : whole) });
    expect(await it.ask('findMentions', { texts: [text], facts: {} })).toMatchObject({ ok: false });
    isDamaged = false;
    expect(await it.extension('ensureArchive')).toMatchObject({ ok: true, value: { state: 'ready' } });
    expect(await it.extension('archiveStatus')).toMatchObject({ ok: true, value: { state: 'ready' } });
    expect(await foundNames(it)).toEqual(['Ada Byron', 'Weavers Guild']);
    log.mockRestore();
  });
});

describe('a page on which Backfile stays away', () => {
  const asked: [Parameters<ReturnType<typeof startBackground>['ask']>[0], unknown][] = [
    ['findMentions', { texts: [text], facts: {} }],
    ['entityCard', { entityId: ada.id, company: {} }],
    ['explainMention', { text, start: 10, facts: {} }],
    ['openReader', { text: 'rain' }],
    ['decide', { kind: 'mute-entity', entityId: ada.id }],
    ['loadFeature', 'card'],
    ['annotationsHere', {}],
    ['tagsLike', 'a'],
    ['reportAnchors', { states: {} }],
  ];

  it.each(asked)('is refused %s', async (call, data) => {
    const executeScript = vi.fn(async () => []);
    fakeBrowser.scripting.executeScript = executeScript;
    const it = startBackground(db);
    await it.ask('decide', { kind: 'mute-site' });
    expect(await it.ask(call, data)).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('learns that it is one, and can take back the decision that made it so', async () => {
    const it = startBackground(db);
    const decided = await it.ask('decide', { kind: 'mute-site' });
    expect(await it.ask('pageSettings')).toMatchObject({ value: { active: false, reason: 'off-on-site' } });
    // The decision's id.
    const { id } = (decided as { value: { id: number } }).value;
    expect(await it.ask('undecide', id)).toMatchObject({ ok: true });
    expect(await foundNames(it)).toEqual(['Ada Byron', 'Weavers Guild']);
  });
});

describe('a page', () => {
  it('gets a card with quotations, and no more of the archive', async () => {
    const it = startBackground(db);
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
            shared: [{ id: guild.id, prefLabel: 'Weavers Guild' }],
          },
        ],
      },
    });
    expect(JSON.stringify(answer)).not.toContain('It rained');
  });

  it('gets not-found for an entity that is none', async () => {
    const it = startBackground(db);
    expect(await it.ask('entityCard', { entityId: 'x', company: {} })).toMatchObject({ code: 'not-found' });
  });

  it('learns why a mention was recognised', async () => {
    const it = startBackground(db);
    const answer = await it.ask('explainMention', { text, start: 10, facts: {} });
    expect(answer).toMatchObject({ ok: true, value: { reasons: expect.any(Array) } });
    expect(await it.ask('explainMention', { text, start: 0, facts: {} })).toMatchObject({
      code: 'not-found',
    });
  });

  it('gets a feature’s code into its own frame', async () => {
    const executeScript = vi.fn(async () => []);
    fakeBrowser.scripting.executeScript = executeScript;
    const it = startBackground(db);
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
    const it = startBackground(db);
    await it.ask('openReader', { articleId: 'a b&c', block: 2, start: 9 });
    expect(create).toHaveBeenCalledWith({
      url: 'chrome-extension://test-extension-id/reader.html?article=a+b%26c&block=2&start=9',
      openerTabId: 7,
    });
  });
});
