import { browser } from 'wxt/browser';
import type { Imported, ImportProblem } from '../core/annotations/formats/imported.ts';
import { type ImportFormat, readImport } from '../core/annotations/formats/recognize-format.ts';

export type ImportRefusal = 'not-json' | 'unknown-format' | 'not-readable';

const refusals: Record<ImportRefusal, string> = {
  'not-json': 'The file is no JSON.',
  'unknown-format': 'The file has no format that is known.',
  'not-readable': 'The file could not be read.',
};

export class ImportError extends Error {
  readonly reason: ImportRefusal;
  constructor(reason: ImportRefusal, message = '') {
    super(message || refusals[reason]);
    this.name = 'ImportError';
    this.reason = reason;
  }
}

/** What a file of another tool holds. */
export interface ImportSource {
  format: ImportFormat;
  problems: ImportProblem[];
  /** Its annotations, some at a time. */
  parts: AsyncIterable<Imported[]> | Iterable<Imported[]>;
}

/** Annotations handed over at once. */
const batch = 200;

/** Reads a text where it is, all at once. Throws ImportError. */
export function readSource(text: string): ImportSource & { parts: Generator<Imported[]> } {
  let read: ReturnType<typeof readImport>;
  try {
    read = readImport(text);
  } catch {
    throw new ImportError('not-json');
  }
  if (!read) throw new ImportError('unknown-format');
  const { format, problems, items } = read;
  function* inBatches() {
    for (let at = 0; at < items.length; at += batch) yield items.slice(at, at + batch);
  }
  return { format, problems, parts: inBatches() };
}

/** The file, then a word for each part that is wanted. */
export type ToReader = Blob | 'next';
/** What the file is; then its parts, and null after the last one. Or why it is refused, or what failed. */
export type FromReader =
  | Omit<ImportSource, 'parts'>
  | { refused: ImportRefusal }
  | { failed: string }
  | Imported[]
  | null;

/** Of a web worker, in which reading a large file holds nobody up. */
interface ReaderScope {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: FromReader): void;
}

function refusalOf(error: unknown): FromReader {
  if (error instanceof ImportError) return { refused: error.reason };
  return { failed: error instanceof Error ? error.message : String(error) };
}

/** Answers, in a web worker, to what `openFile` asks: each question, also when it fails. */
export function serveSource(scope: ReaderScope): void {
  let parts: Generator<Imported[]> | undefined;
  const answer = async (asked: ToReader): Promise<FromReader> => {
    if (asked === 'next') return parts?.next().value ?? null;
    const { parts: found, ...head } = readSource(await asked.text());
    parts = found;
    return head;
  };
  const post = (message: FromReader) => scope.postMessage(message);
  scope.onmessage = ({ data }) =>
    void answer(data)
      .then(post)
      .catch((error: unknown) => post(refusalOf(error)));
  scope.onmessageerror = () => post({ failed: '' });
}

interface Asker {
  /** One question at a time. Throws ImportError, or the signal's reason. */
  ask(message: ToReader): Promise<FromReader>;
  /** Ends the worker. */
  end(): void;
}

/** An error of the worker (no memory, say) is thrown to who asks, or who asks next. */
function createAsker(worker: Worker, signal?: AbortSignal): Asker {
  let failure: { reason: unknown } | undefined;
  let asked: { resolve(answer: FromReader): void; reject(reason: unknown): void } | undefined;
  const fail = (reason: unknown) => {
    failure ??= { reason };
    asked?.reject(reason);
  };
  const stop = () => fail(signal?.reason);
  worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
    if (data && 'failed' in data) fail(new ImportError('not-readable', data.failed));
    else if (data && 'refused' in data) fail(new ImportError(data.refused));
    else asked?.resolve(data);
  };
  worker.onerror = ({ message }) => fail(new ImportError('not-readable', message));
  worker.onmessageerror = () => fail(new ImportError('not-readable'));
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        asked = { resolve, reject };
        if (failure) reject(failure.reason);
        else worker.postMessage(message);
      }),
    end() {
      signal?.removeEventListener('abort', stop);
      worker.terminate();
    },
  };
}

/** Opens a file and reads it in a web worker. Throws ImportError, or the signal's reason; so do its parts. */
export async function openFile(file: Blob, signal?: AbortSignal): Promise<ImportSource> {
  const { ask, end } = createAsker(new Worker(browser.runtime.getURL('/read-import.js')), signal);
  async function* partsOf(): AsyncGenerator<Imported[]> {
    try {
      for (;;) {
        const part = await ask('next');
        if (!Array.isArray(part)) return;
        yield part;
      }
    } finally {
      end();
    }
  }
  try {
    // The first answer is what the file is.
    const head = (await ask(file)) as Omit<ImportSource, 'parts'>;
    return { ...head, parts: partsOf() };
  } catch (error) {
    end();
    throw error;
  }
}
