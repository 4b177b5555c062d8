import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { Result } from '../core/model.ts';
import type { ErrorCode, TabCalls } from './contract.ts';
import { tabSchemas } from './messages.ts';
import { failure, type WireCall, wireCall } from './wire.ts';

type Handlers = {
  [K in keyof TabCalls]: (
    ...request: Parameters<TabCalls[K]>
  ) => ReturnType<TabCalls[K]> | Promise<ReturnType<TabCalls[K]>>;
};

async function answer(handlers: Handlers, { call, data }: WireCall): Promise<Result<unknown, ErrorCode>> {
  if (!Object.hasOwn(tabSchemas, call)) return failure('not-allowed', `${call} is not known.`);
  // The line before says that it is a key; a schema's output is its handler's request.
  const name = call as keyof TabCalls;
  const request = v.safeParse<v.GenericSchema>(tabSchemas[name], data);
  if (!request.success) return failure('bad-message', `${call}: ${v.summarize(request.issues)}`);
  try {
    return { ok: true, value: (await handlers[name](request.output as never)) ?? null };
  } catch (error) {
    return failure('internal', error instanceof Error ? error.message : String(error));
  }
}

/** Content script side: answers what popup and background ask of this tab, until the signal aborts. */
export function answerTab(handlers: Handlers, signal: AbortSignal): void {
  const own = browser.runtime.id;
  const onMessage = (
    message: unknown,
    from: Runtime.MessageSender,
    respond: (value: unknown) => void,
  ): true | undefined => {
    const call = from.id === undefined || from.id === own ? wireCall(message, 'backfile-tab') : null;
    if (!call) return undefined;
    void answer(handlers, call).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    // After an update the API is gone, and the listener with it.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(onMessage);
  });
}
