import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { Result } from '../core/model.ts';
import type { Answer, ErrorCode, ExtensionClient, PageClient } from './contract.ts';
import { extensionSchemas, pageSchemas } from './messages.ts';
import { type Sender, type SenderPage, senderOf } from './sender.ts';
import { failure, type WireCall, wireCall } from './wire.ts';

type Value<A> = A extends Answer<infer T> ? T : never;
type Service<Call extends (...args: never) => unknown, Rest extends unknown[]> =
  Parameters<Call> extends [infer Request]
    ? (request: Request, ...rest: Rest) => Promise<Value<ReturnType<Call>>>
    : (request: undefined, ...rest: Rest) => Promise<Value<ReturnType<Call>>>;

/** What answers the calls of content scripts: the request is checked, the page is the sender's. */
export type PageServices = { [K in keyof PageClient]: Service<PageClient[K], [page: SenderPage]> };
/** What answers the calls of the extension's own pages. */
export type ExtensionServices = { [K in keyof ExtensionClient]: Service<ExtensionClient[K], []> };

export interface Services {
  page: PageServices;
  extension: ExtensionServices;
}

type Handler = (request: never, page?: SenderPage) => Promise<unknown>;
interface Route {
  schema: v.GenericSchema;
  handler: Handler;
}

/** The route of a call for this sender: what is not for it is not there. */
function routeOf(services: Services, sender: Sender, call: string): Route | null {
  const [handlers, schemas]: [object, object] =
    sender.kind === 'page' ? [services.page, pageSchemas] : [services.extension, extensionSchemas];
  if (!Object.hasOwn(handlers, call) || !Object.hasOwn(schemas, call)) return null;
  // Both objects have the keys of the same contract; a schema's output is its handler's request.
  return {
    schema: (schemas as Record<string, v.GenericSchema>)[call] as v.GenericSchema,
    handler: (handlers as Record<string, Handler>)[call] as Handler,
  };
}

/** What the caller is told of an error that a service has thrown. */
export type TellFailure = (
  call: string,
  thrown: unknown,
) => Result<never, ErrorCode> | Promise<Result<never, ErrorCode>>;

/** What answers calls, and puts into words why one cannot be. */
export interface Answering {
  services: Services;
  failureOf: TellFailure;
}

/** The words for an error, which may need code that cannot be loaded either. */
async function told(call: string, error: unknown, failureOf: TellFailure): Promise<Result<never, ErrorCode>> {
  try {
    return await failureOf(call, error);
  } catch (unwordable) {
    console.error(`Backfile: ${call} failed`, error, unwordable);
    return failure('internal', `${call} failed.`);
  }
}

/** Checks and answers one call. Never throws. */
export async function answerCall(
  { services, failureOf }: Answering,
  { call, data }: WireCall,
  sender: Sender,
): Promise<Result<unknown, ErrorCode>> {
  const route = routeOf(services, sender, call);
  if (!route) return failure('not-allowed', `${call} is not for a sender of kind ${sender.kind}.`);
  const request = v.safeParse(route.schema, data);
  if (!request.success) return failure('bad-message', `${call}: ${v.summarize(request.issues)}`);
  try {
    const page = sender.kind === 'page' ? sender.page : undefined;
    return { ok: true, value: (await route.handler(request.output as never, page)) ?? null };
  } catch (error) {
    return told(call, error, failureOf);
  }
}

/** Answers the calls of content scripts and of the extension's pages, until the signal aborts. */
export function serve(answering: Answering, signal?: AbortSignal): void {
  const extension = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  const onMessage = (message: unknown, from: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const call = wireCall(message, 'backfile-background');
    if (!call) return undefined;
    const sender = senderOf(from, extension);
    if (sender) void answerCall(answering, call, sender).then(respond);
    else respond(failure('not-allowed', 'The sender is unknown.'));
    return true as const;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
