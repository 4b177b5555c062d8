import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../archive/contract.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import { decide, listDecisions, undecide } from '../../archive/decisions.ts';
import { kindsToPaint, reasonAgainst } from '../../archive/page-settings.ts';
import { sensitiveKind } from '../../archive/sensitive-sites.ts';
import { changeSettings, readSettings } from '../../archive/settings.ts';
import { decisionAddress } from '../../archive/stored-decisions.ts';
import { defaultSettings, settingsFrom } from '../../archive/stored-settings.ts';

afterEach(async () => {
  await openReader().delete();
  closeDatabases();
});

describe('settings', () => {
  it('are the defaults until changed, and keep what was changed', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    await changeSettings({ density: 'first-on-page' });
    await changeSettings({ hoverDelay: 200 });
    closeDatabases();
    expect(await readSettings()).toEqual({ ...defaultSettings, density: 'first-on-page', hoverDelay: 200 });
  });

  it('do not undo each other when two windows change them at once', async () => {
    await Promise.all([changeSettings({ density: 'first-in-block' }), changeSettings({ enabled: false })]);
    expect(await readSettings()).toMatchObject({ density: 'first-in-block', enabled: false });
  });

  const damaged: [string, unknown][] = [
    ['nothing', undefined],
    ['a string', 'on'],
    ['an unknown density', { density: 'some', hoverDelay: 100 }],
    ['a hover delay of a day', { hoverDelay: 86_400_000 }],
    ['half of the kinds', { kinds: { person: false } }],
  ];
  it.each(damaged)('are usable when storage holds %s', (_, value) => {
    const settings = settingsFrom(value);
    expect(settings.density).toBe('every');
    expect(settings.hoverDelay).toBeLessThanOrEqual(5_000);
    expect(settings.kinds.event).toBe(true);
  });

  it('lose only the damaged field', () => {
    expect(settingsFrom({ density: 'some', hoverDelay: 100, kinds: { person: false } })).toMatchObject({
      density: 'every',
      hoverDelay: 100,
      kinds: { person: false, organization: true, event: true },
    });
  });
});

describe('decisions', () => {
  const mute: Decision = { kind: 'mute-entity', entityId: 'person:x' };

  it('are one row however often they are made', async () => {
    const first = await decide(mute, 1);
    expect(await decide({ entityId: 'person:x', kind: 'mute-entity' }, 2)).toBe(first);
    expect((await listDecisions()).decisions).toMatchObject([{ id: first, decision: mute, madeAt: 1 }]);
    await undecide(first);
    expect((await listDecisions()).decisions).toEqual([]);
  });

  it('set a damaged row aside and keep its neighbours', async () => {
    await decide(mute, 1);
    const rows = openReader().table('decisions');
    await rows.add({ key: 'odd', decision: { kind: 'mute-everything' }, madeAt: 2 });
    await rows.add({ key: 'odder' });
    const { decisions, damaged } = await listDecisions();
    expect(decisions.map(({ decision }) => decision)).toEqual([mute]);
    expect(damaged).toBe(2);
    expect(await rows.count()).toBe(3);
  });

  it.each([
    ['https://a.example/x?y#part', 'https://a.example/x?y'],
    ['https://a.example/#/route', 'https://a.example/#/route'],
    ['https://a.example/#!route', 'https://a.example/#!route'],
    ['https://a.example/x', 'https://a.example/x'],
  ])('compare %s as %s', (address, expected) => {
    expect(decisionAddress(address)).toBe(expected);
  });
});

describe('sensitive sites', () => {
  it.each([
    ['www.chase.com', 'banking'],
    ['secure.hsbc.co.uk', 'banking'],
    ['hsbc.com', 'banking'],
    ['onlinebanking.smalltown.example', 'banking'],
    ['mail.google.com', 'webmail'],
    ['webmail.university.example', 'webmail'],
    ['mail.yahoo.co.jp', 'webmail'],
    ['mychart.clinic.example', 'health'],
    ['www.doctolib.de', 'health'],
    ['some.bank', 'banking'],
  ])('%s is %s', (host, kind) => {
    expect(sensitiveKind(host)).toBe(kind);
  });

  it.each([
    ['news.google.com'],
    ['www.theguardian.com'],
    ['purchase.com'],
    ['hsbc.evil.example'],
    ['webmail.com'],
    ['ingoing.com'],
    ['www.bbc.co.uk'],
    [''],
  ])('%s is none', (host) => {
    expect(sensitiveKind(host)).toBeNull();
  });
});

describe('where Backfile stays away', () => {
  const page = (address: string, topAddress = address) => ({
    address,
    topAddress,
    tabId: 1,
    frameId: 0,
    incognito: false,
  });
  const muted: Decision = { kind: 'mute-site', host: 'news.example' };

  it.each([
    ['an ordinary page', page('https://news.example/a'), [], undefined],
    ['a muted site', page('https://news.example/a'), [muted], 'off-on-site'],
    ['below a muted site', page('https://live.news.example/a'), [muted], 'off-on-site'],
    ['a site whose name ends alike', page('https://bad-news.example/a'), [muted], undefined],
    [
      'a frame in a muted page',
      page('https://ads.example/', 'https://news.example/'),
      [muted],
      'off-on-site',
    ],
    ['a bank', page('https://www.chase.com/login'), [], 'sensitive-site'],
    [
      'a harmless frame in a bank',
      page('https://cdn.example/', 'https://www.chase.com/'),
      [],
      'sensitive-site',
    ],
    [
      'a bank in a harmless page',
      page('https://www.paypal.com/', 'https://shop.example/'),
      [],
      'sensitive-site',
    ],
    ['a file', page('file:///papers/a.html'), [], undefined],
  ])('%s', (_, from, decisions, reason) => {
    expect(reasonAgainst({ settings: defaultSettings, decisions }, from)).toBe(reason);
  });

  it('lets the reader allow one sensitive site, or a whole kind', () => {
    const bank = page('https://www.chase.com/news');
    const allowed = { ...defaultSettings, allowedHosts: ['chase.com'] };
    expect(reasonAgainst({ settings: allowed, decisions: [] }, bank)).toBeUndefined();
    const kind = { ...defaultSettings, avoid: { ...defaultSettings.avoid, banking: false } };
    expect(reasonAgainst({ settings: kind, decisions: [] }, bank)).toBeUndefined();
  });

  it('switches a muted kind off as the settings do', () => {
    const decisions: Decision[] = [{ kind: 'mute-type', type: 'event' }];
    expect(kindsToPaint({ settings: defaultSettings, decisions })).toEqual({
      person: true,
      organization: true,
      event: false,
    });
  });
});
