import type { BareChromium } from './bare-chromium.ts';

/** What a message from the content script's world brought. */
export interface Timed {
  /** ms from the message to its answer, measured in the page. */
  ms: number;
  /** When it was sent, ms since 1970. */
  start: number;
  answer: unknown;
}

/** The world of the extension's content script in a page: from it messages go as the content script's do. */
export interface ContentWorld {
  send(message: unknown): Promise<Timed>;
}

interface Created {
  context: { id: number; origin: string };
}
interface Evaluated {
  result: { value: Timed };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Opens a page, and the world of the content script in it. */
export async function contentWorld(chromium: BareChromium, address: string): Promise<ContentWorld> {
  const session = await chromium.open(address);
  const origin = chromium.extensionUrl('').replace(/\/$/, '');
  const found = Promise.withResolvers<number>();
  session.on<Created>('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) found.resolve(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await found.promise;
  return {
    async send(message) {
      const { result, exceptionDetails } = await session.send<Evaluated>('Runtime.evaluate', {
        contextId,
        awaitPromise: true,
        returnByValue: true,
        expression: `(async () => {
          const start = performance.now();
          const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
          return { ms: performance.now() - start, start: performance.timeOrigin + start, answer };
        })()`,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
