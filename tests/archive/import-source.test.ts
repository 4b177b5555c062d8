import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FromReader, openFile, serveSource, type ToReader } from '../../archive/import-source.ts';

const row = (exact: string) => ({
  uri: 'https://example.org/a',
  target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
});
/** A file of three parts. */
const file = () => new Blob([JSON.stringify(Array.from({ length: 450 }, (_, n) => row(`quay ${n}`)))]);

type Scope = Parameters<typeof serveSource>[0];

/** A web worker as the browser makes one, in the same thread; `serve` is its script. */
class FakeWorker {
  static made: FakeWorker[] = [];
  static serve: (scope: Scope) => void = serveSource;
  onmessage: ((event: { data: FromReader }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  isOver = false;
  readonly scope: Scope = {
    onmessage: null,
    onmessageerror: null,
    postMessage: (data) => queueMicrotask(() => this.isOver || this.onmessage?.({ data })),
  };

  constructor() {
    FakeWorker.made.push(this);
    FakeWorker.serve(this.scope);
  }

  postMessage(data: ToReader): void {
    queueMicrotask(() => this.isOver || this.scope.onmessage?.({ data } as MessageEvent<ToReader>)); // all that is looked at
  }

  terminate(): void {
    this.isOver = true;
  }
}

const worker = (): FakeWorker => {
  const [only] = FakeWorker.made;
  if (!only || FakeWorker.made.length > 1) throw new Error('Not one worker was made');
  return only;
};

beforeEach(() => {
  FakeWorker.made = [];
  FakeWorker.serve = serveSource;
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => void vi.unstubAllGlobals());

const unreadable = (): Blob => {
  const blob = file();
  blob.text = () => Promise.reject(new DOMException('It was moved', 'NotReadableError'));
  return blob;
};

describe('a file that is read in a worker', () => {
  it('comes in parts, and the worker ends after the last one', async () => {
    const { format, problems, parts } = await openFile(file());
    expect({ format, problems }).toEqual({ format: 'hypothesis', problems: [] });
    const lengths: number[] = [];
    for await (const part of parts) lengths.push(part.length);
    expect(lengths).toEqual([200, 200, 50]);
    expect(worker().isOver).toBe(true);
  });

  it('is refused for what is in it', async () => {
    await expect(openFile(new Blob(['hello']))).rejects.toMatchObject({ reason: 'not-json' });
    expect(worker().isOver).toBe(true);
  });

  it('is refused with a reason when it cannot be read at all', async () => {
    const opening = openFile(unreadable());
    await expect(opening).rejects.toMatchObject({ reason: 'not-readable', message: 'It was moved' });
    expect(worker().isOver).toBe(true);
  });

  it.each([
    ['it cannot be handed to the worker', ({ scope }: FakeWorker) => scope.onmessageerror?.(null as never)],
    ['it cannot be handed back', (failing: FakeWorker) => failing.onmessageerror?.()],
    ['the worker fails', (failing: FakeWorker) => failing.onerror?.({ message: 'out of memory' })],
  ])('is refused when %s', async (_, fail) => {
    FakeWorker.serve = (scope) => {
      serveSource(scope);
      scope.onmessage = () => {};
    };
    const opening = openFile(file());
    fail(worker());
    await expect(opening).rejects.toMatchObject({ reason: 'not-readable' });
    expect(worker().isOver).toBe(true);
  });

  it('tells of a failure between two parts when the next is asked for', async () => {
    const { parts } = await openFile(file());
    const next = (parts as AsyncIterable<unknown>)[Symbol.asyncIterator](); // parts of a worker come one by one
    await next.next();
    worker().onerror?.({ message: 'out of memory' });
    FakeWorker.made[0]?.terminate();
    await expect(next.next()).rejects.toThrow('out of memory');
  });
});

describe('the signal', () => {
  it('ends the reading between two parts, and the worker with it', async () => {
    const stop = new AbortController();
    const { parts } = await openFile(file(), stop.signal);
    const read = async () => {
      for await (const _ of parts) stop.abort();
    };
    await expect(read()).rejects.toThrow(stop.signal.reason);
    expect(worker().isOver).toBe(true);
  });

  it('ends a part that is waited for', async () => {
    const stop = new AbortController();
    const opening = openFile(file(), stop.signal);
    stop.abort();
    await expect(opening).rejects.toBe(stop.signal.reason);
    expect(worker().isOver).toBe(true);
  });

  it('that was aborted before asks the worker nothing', async () => {
    await expect(openFile(file(), AbortSignal.abort('stopped'))).rejects.toBe('stopped');
    expect(worker().isOver).toBe(true);
  });

  it('is let go when all has been read', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners += 1;
      add(...given);
    };
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...given);
    };
    const { parts } = await openFile(file(), signal);
    for await (const _ of parts) expect(listeners).toBe(1);
    expect(listeners).toBe(0);
  });
});
