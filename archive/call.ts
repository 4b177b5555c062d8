import type { Result } from '../core/model.ts';
import type { ErrorCode } from './contract.ts';
import { failure, isAnswer, type WireCall } from './wire.ts';

export interface CallOptions {
  /** Puts one message on its way; the browser's errors may be thrown at once or later. */
  send: (message: WireCall) => Promise<unknown>;
  to: WireCall['to'];
  /** Whether the extension that this context belongs to still runs. */
  alive: () => boolean;
  /** ms for one try. */
  deadline: number;
  /** ms to wait before each further try: a stopped worker may miss the message that wakes it. */
  pauses: readonly number[];
  signal?: AbortSignal;
}

/** What the browsers say to a content script whose extension was updated or removed. */
const GONE = /context invalidated|dead object/i;

type Try = { answer: Result<unknown, ErrorCode> } | { problem: string };

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function sendWithin(options: CallOptions, message: WireCall): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${options.deadline} ms.`)), options.deadline);
  });
  try {
    return await Promise.race([options.send(message), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function tryOnce(options: CallOptions, message: WireCall): Promise<Try> {
  try {
    const answer = await sendWithin(options, message);
    return isAnswer(answer) ? { answer } : { problem: 'The answer was empty.' };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Sends a call until it is answered, the pauses are used up or the signal aborts. Never throws: silence is the code
 * `no-answer`, an extension that was updated or removed `extension-gone`. Calls may arrive twice.
 */
export async function sendCall(
  options: CallOptions,
  call: string,
  data?: unknown,
): Promise<Result<unknown, ErrorCode>> {
  const message: WireCall = { to: options.to, call, data };
  let problem = 'Stopped.';
  for (const pause of [0, ...options.pauses]) {
    if (pause > 0) await wait(pause);
    if (options.signal?.aborted) return failure('no-answer', 'Stopped.');
    if (!options.alive()) return failure('extension-gone', 'The extension was updated or removed.');
    const result = await tryOnce(options, message);
    if ('answer' in result) return result.answer;
    problem = result.problem;
    if (GONE.test(problem)) return failure('extension-gone', problem);
  }
  return failure('no-answer', problem);
}
