import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ErrorCode } from '../../archive/contract.ts';
import { StorageError } from '../../archive/databases.ts';
import { failureOf } from '../../archive/failure-of.ts';
import { pageSchemas } from '../../archive/messages.ts';
import { senderOf } from '../../archive/sender.ts';
import { type Answering, answerCall, type Services, serve } from '../../archive/server.ts';
import { CallError } from '../../archive/wire.ts';

const extension = { id: 'test-extension-id', origin: 'chrome-extension://test-extension-id/' };
const page = {
  address: 'https://news.example/a',
  topAddress: 'https://news.example/a',
  tabId: 7,
  frameId: 0,
  incognito: false,
};
const fromPage = { kind: 'page' as const, page };
const fromExtension = { kind: 'extension' as const };

function refuse(): Promise<never> {
  throw new Error('not expected to be called');
}

function answering(given: Partial<Services['page']> = {}): Answering {
  return { services: services(given), failureOf };
}

function services(given: Partial<Services['page']>): Services {
  // Every call of the contract has a schema, so every service is there.
  const page = Object.fromEntries(
    Object.keys(pageSchemas).map((name) => [name, refuse]),
  ) as unknown as Services['page'];
  return {
    page: Object.assign(page, given),
    extension: {
      archiveStatus: async () => ({ state: 'absent' }),
      ensureArchive: refuse,
      readerChanged: async () => null,
    },
  };
}

const call = (name: string, data?: unknown) => ({ to: 'backfile-background' as const, call: name, data });

function browserSender(given: Partial<Runtime.MessageSender>): Runtime.MessageSender {
  return { id: extension.id, ...given };
}

// Only the fields that are read: a tab of the browser has some twenty more.
const tab = (url: string, more = {}) =>
  ({ id: 7, url, incognito: false, ...more }) as Runtime.MessageSender['tab'];

describe('who sent a message', () => {
  const cases: [string, Partial<Runtime.MessageSender>, unknown][] = [
    [
      'a page',
      { url: 'https://news.example/a', frameId: 0, tab: tab('https://news.example/a') },
      { kind: 'page', page },
    ],
    [
      'a frame of another site, in its page',
      { url: 'https://ads.example/x', frameId: 3, tab: tab('https://news.example/a') },
      { kind: 'page', page: { ...page, address: 'https://ads.example/x', frameId: 3 } },
    ],
    [
      'a frame without an address of its own: the page around it',
      { url: 'about:srcdoc', frameId: 4, tab: tab('https://news.example/a') },
      { kind: 'page', page: { ...page, frameId: 4 } },
    ],
    [
      'a private window',
      { url: page.address, tab: tab(page.address, { incognito: true }) },
      { kind: 'page', page: { ...page, incognito: true } },
    ],
    ['the popup', { url: `${extension.origin}popup.html` }, fromExtension],
    ['the reader in a tab', { url: `${extension.origin}reader.html?a`, tab: tab('whatever') }, fromExtension],
    ['another extension', { id: 'stranger', url: page.address, tab: tab(page.address) }, null],
    [
      'a page that only looks like ours',
      { url: 'https://x.example/?chrome-extension://test-extension-id/' },
      null,
    ],
    ['nobody', {}, null],
  ];
  it.each(cases)('%s', (_, sender, expected) => {
    expect(senderOf(browserSender(sender), extension)).toEqual(expected);
  });
});

describe('answering calls', () => {
  it('hands the checked request and the sender’s page to the service', async () => {
    const entityCard = vi.fn(async () => {
      throw new CallError('not-found', 'none');
    });
    const request = { entityId: 'person:x', company: { 'person:y': 2 } };
    const answer = await answerCall(answering({ entityCard }), call('entityCard', request), fromPage);
    expect(answer).toEqual({ ok: false, code: 'not-found', message: 'none' });
    expect(entityCard).toHaveBeenCalledWith(request, page);
  });

  it('does not believe an address that a message claims', async () => {
    const decide = vi.fn(async () => ({ id: 1 }));
    const forged = { kind: 'mute-site', host: 'other.example', address: 'https://other.example/' };
    await answerCall(answering({ decide }), call('decide', forged), fromPage);
    expect(decide).toHaveBeenCalledWith({ kind: 'mute-site' }, page);
  });

  const bad: [string, unknown][] = [
    ['findMentions', { texts: 'no list', facts: {} }],
    ['findMentions', { texts: [1], facts: {} }],
    ['findMentions', { texts: [], facts: { date: 'yesterday' } }],
    ['findMentions', undefined],
    ['entityCard', { entityId: '', company: {} }],
    ['entityCard', { entityId: 'x', company: { y: -1 } }],
    ['openReader', { articleId: 'a', block: 1.5 }],
    ['decide', { kind: 'mute-type', type: 'person' }],
    ['decide', { kind: 'not-here', entityId: 'x' }],
    ['undecide', 'one'],
    ['loadFeature', '../background'],
    ['pageSettings', { surprise: true }],
  ];
  it.each(bad)('refuses %s with %j', async (name, data) => {
    const answer = await answerCall(answering(), call(name, data), fromPage);
    expect(answer).toMatchObject({ ok: false, code: 'bad-message' });
  });

  it('lets a content script ask only what a page may', async () => {
    for (const name of [
      'archiveStatus',
      'ensureArchive',
      'readerChanged',
      'toString',
      '__proto__',
      'search',
    ]) {
      const answer = await answerCall(answering(), call(name), fromPage);
      expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
    }
  });

  it('lets extension pages ask what is theirs, and nothing that is about a page', async () => {
    expect(await answerCall(answering(), call('archiveStatus'), fromExtension)).toEqual({
      ok: true,
      value: { state: 'absent' },
    });
    const answer = await answerCall(answering(), call('pageSettings'), fromExtension);
    expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  const failures: [ErrorCode, unknown][] = [
    ['storage-full', new StorageError('full', 'The disk is full.')],
    ['storage-full', new DOMException('gone', 'QuotaExceededError')],
    ['storage-blocked', new StorageError('blocked', 'Another tab holds it.')],
    ['storage', new StorageError('failed', 'It failed.')],
    ['internal', new TypeError('a fault of ours')],
  ];
  it.each(failures)('answers %s when a service throws %s', async (code, error) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const openReader = () => Promise.reject(error);
    const answer = await answerCall(
      answering({ openReader }),
      call('openReader', { articleId: 'a' }),
      fromPage,
    );
    expect(answer).toMatchObject({ ok: false, code });
    log.mockRestore();
  });

  it('answers even where the words for a failure cannot be had', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const openReader = () => Promise.reject(new Error('no code'));
    const answer = await answerCall(
      { ...answering({ openReader }), failureOf: () => Promise.reject(new Error('no code')) },
      call('openReader', { articleId: 'a' }),
      fromPage,
    );
    expect(answer).toMatchObject({ ok: false, code: 'internal' });
    log.mockRestore();
  });
});

describe('serving', () => {
  beforeEach(() => fakeBrowser.reset());

  const respondTo = (message: unknown, sender: Runtime.MessageSender) =>
    new Promise((resolve) => {
      // The polyfill's type of the listener leaves out the third argument that both browsers pass.
      void (fakeBrowser.runtime.onMessage.trigger as (...given: unknown[]) => Promise<unknown[]>)(
        message,
        sender,
        resolve,
      ).then((results) => {
        if (!results.includes(true)) resolve('not for us');
      });
    });

  it('answers through the browser, and strangers with a refusal', async () => {
    serve(answering());
    const popup = browserSender({ url: `${extension.origin}popup.html` });
    expect(await respondTo(call('archiveStatus'), popup)).toEqual({ ok: true, value: { state: 'absent' } });
    expect(await respondTo(call('archiveStatus'), browserSender({}))).toMatchObject({ code: 'not-allowed' });
  });

  it('leaves alone what is meant for others, and falls silent with its signal', async () => {
    const stop = new AbortController();
    serve(answering(), stop.signal);
    const popup = browserSender({ url: `${extension.origin}popup.html` });
    expect(await respondTo({ hello: 1 }, popup)).toBe('not for us');
    expect(await respondTo({ to: 'backfile-tab', call: 'archiveStatus' }, popup)).toBe('not for us');
    stop.abort();
    expect(await respondTo(call('archiveStatus'), popup)).toBe('not for us');
  });
});
