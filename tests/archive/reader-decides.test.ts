import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageDecision } from '../../archive/contract.ts';
import { openReader } from '../../archive/databases.ts';
import type { ArchiveDatabase } from '../../archive/db.ts';
import { changeSettings } from '../../archive/settings.ts';
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
    const it = startBackground(db);
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
    const it = startBackground(db);
    await it.ask('decide', { kind: 'not-here', entityId: ada.id, surface: 'Ada Byron' });
    const other = { ...page, address: 'https://news.example/other' };
    expect(await foundNames(it, other)).toEqual(['Ada Byron', 'Weavers Guild']);
    expect(await foundNames(it, { ...page, address: 'https://news.example/story#below' })).toEqual([
      'Weavers Guild',
    ]);
  });

  it('mute-site silences the site, and is taken from the sender', async () => {
    const it = startBackground(db);
    await it.ask('decide', { kind: 'mute-site' });
    expect(await it.ask('pageSettings')).toMatchObject({ value: { active: false, reason: 'off-on-site' } });
    expect(await it.ask('findMentions', { texts: [text], facts: {} })).toMatchObject({ code: 'not-allowed' });
    const other = { ...page, address: 'https://other.example/', topAddress: 'https://other.example/' };
    expect(await it.ask('pageSettings', undefined, other)).toMatchObject({ value: { active: true } });
  });

  it('is taken back only by the tab in which it was made', async () => {
    const it = startBackground(db);
    const made = await it.ask('decide', { kind: 'mute-entity', entityId: ada.id });
    const id = made.ok ? (made.value as { id: number }).id : -1;
    expect(await it.ask('undecide', id, { ...page, tabId: 8 })).toMatchObject({ code: 'not-allowed' });
    expect(await it.ask('undecide', 999)).toMatchObject({ code: 'not-allowed' });
    expect(await foundNames(it)).toEqual(['Weavers Guild']);
  });

  it('tells every open tab', async () => {
    const it = startBackground(db);
    await fakeBrowser.tabs.create({ url: page.address });
    const told = vi.fn(async () => undefined);
    fakeBrowser.tabs.sendMessage = told;
    await it.ask('decide', { kind: 'mute-entity', entityId: ada.id });
    expect(told).toHaveBeenCalledWith(expect.any(Number), { to: 'backfile-tab', call: 'settingsChanged' });
  });

  it('is not stored from a private window', async () => {
    const it = startBackground(db);
    const answer = await it.ask('decide', { kind: 'mute-site' }, { ...page, incognito: true });
    expect(answer).toMatchObject({ code: 'not-allowed' });
    expect(await openReader().decisions.count()).toBe(0);
  });

  it('settings hold from the moment the background is told', async () => {
    const it = startBackground(db);
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
