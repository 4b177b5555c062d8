import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerTab } from '../../archive/answer-tab.ts';
import { type CallOptions, sendCall } from '../../archive/call.ts';
import { createPageClient } from '../../archive/client.ts';
import { callTab } from '../../archive/tab.ts';

const never = () => new Promise<never>(() => {});
const answer = { ok: true, value: 42 };

function options(send: CallOptions['send'], more: Partial<CallOptions> = {}): CallOptions {
  return {
    send,
    to: 'backfile-background',
    alive: () => true,
    deadline: 100,
    pauses: [10, 20],
    ...more,
  };
}

describe('sending a call', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  async function outcome(given: CallOptions): Promise<unknown> {
    const sent = sendCall(given, 'findMentions', { texts: [] });
    await vi.runAllTimersAsync();
    return sent;
  }

  it('gives back what was answered, a refusal too', async () => {
    const refusal = { ok: false, code: 'not-found', message: 'none' };
    expect(await outcome(options(async () => answer))).toEqual(answer);
    expect(await outcome(options(async () => refusal))).toEqual(refusal);
  });

  it('tries again when the worker was not there yet', async () => {
    const send = vi
      .fn<CallOptions['send']>()
      .mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'))
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(answer);
    expect(await outcome(options(send))).toEqual(answer);
    expect(send).toHaveBeenCalledTimes(3);
    expect(send).toHaveBeenLastCalledWith({
      to: 'backfile-background',
      call: 'findMentions',
      data: { texts: [] },
    });
  });

  it('tries again when a worker died on the way', async () => {
    const send = vi.fn<CallOptions['send']>().mockImplementationOnce(never).mockResolvedValueOnce(answer);
    expect(await outcome(options(send))).toEqual(answer);
  });

  it('gives up after its tries, in bounded time, with a code', async () => {
    const send = vi.fn(never);
    const began = Date.now();
    expect(await outcome(options(send))).toMatchObject({ ok: false, code: 'no-answer' });
    expect(send).toHaveBeenCalledTimes(3);
    expect(Date.now() - began).toBe(100 + 10 + 100 + 20 + 100);
  });

  it('does not try again once the extension is gone', async () => {
    const send = vi.fn(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await outcome(options(send))).toMatchObject({ code: 'extension-gone' });
    expect(send).toHaveBeenCalledTimes(1);
    const unsent = vi.fn(never);
    expect(await outcome(options(unsent, { alive: () => false }))).toMatchObject({ code: 'extension-gone' });
    expect(unsent).not.toHaveBeenCalled();
  });

  it('stops with its signal', async () => {
    const send = vi.fn(never);
    const signal = AbortSignal.abort();
    expect(await outcome(options(send, { signal }))).toMatchObject({ code: 'no-answer' });
    expect(send).not.toHaveBeenCalled();
  });

  it('takes an answer that is none for silence', async () => {
    for (const odd of [null, 'hello', { ok: 'yes' }, { ok: false, code: 'made-up' }])
      expect(await outcome(options(async () => odd))).toMatchObject({ code: 'no-answer' });
  });
});

describe('between contexts', () => {
  beforeEach(() => fakeBrowser.reset());

  it('carries a call of a content script to the background and its answer back', async () => {
    const heard: unknown[] = [];
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
      heard.push(message);
      return Promise.resolve();
    });
    const client = createPageClient({ pauses: [] });
    expect(await client.undecide(3)).toMatchObject({ ok: false, code: 'no-answer' });
    expect(heard).toEqual([{ to: 'backfile-background', call: 'undecide', data: 3 }]);
  });

  it('carries a call to the content script of a tab, which checks and answers it', async () => {
    const stop = new AbortController();
    const jumpTo = vi.fn(() => ({ shown: true, n: 1, of: 2 }));
    answerTab(
      {
        jumpTo,
        listFound: () => {
          throw new Error('broken');
        },
        command: () => null,
        showRaised: () => ({ shown: false }),
        dropRaised: () => null,
        nameAtMenu: () => ({ entityId: null }),
        settingsChanged: () => null,
        listAnnotations: () => ({ annotations: [] }),
        jumpToAnnotation: () => ({ shown: false }),
        annotationsChanged: () => null,
        annotate: () => null,
      },
      stop.signal,
    );
    const sendMessage = vi.fn((_tab: number, message: unknown) => fakeBrowser.runtime.sendMessage(message));
    fakeBrowser.tabs.sendMessage = sendMessage as typeof fakeBrowser.tabs.sendMessage;
    expect(await callTab({ tabId: 5 }, 'jumpTo', { entityId: 'x', n: 1 })).toEqual({
      ok: true,
      value: { shown: true, n: 1, of: 2 },
    });
    expect(await callTab({ tabId: 5 }, 'jumpTo', { entityId: 'x', n: -1 })).toMatchObject({
      code: 'bad-message',
    });
    expect(jumpTo).toHaveBeenCalledTimes(1);
    expect(await callTab({ tabId: 5 }, 'listFound')).toMatchObject({ code: 'internal' });
    stop.abort();
    expect(await callTab({ tabId: 5, deadline: 20 }, 'listFound')).toMatchObject({ code: 'no-answer' });
  });
});
