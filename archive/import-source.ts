import { browser } from 'wxt/browser';
import type { Imported, ImportProblem } from '../core/annotations/formats/imported.ts';
import { type ImportFormat, readImport } from '../core/annotations/formats/recognize-format.ts';

export type ImportRefusal = 'not-json' | 'unknown-format';

export class ImportError extends Error {
  readonly reason: ImportRefusal;
  constructor(reason: ImportRefusal) {
    super(reason === 'not-json' ? 'The file is no JSON.' : 'The file has no format that is known.');
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
/** What the file is, or why it is refused; then its parts, and null after the last one. */
export type FromReader = Omit<ImportSource, 'parts'> | { refused: ImportRefusal } | Imported[] | null;

/** Of a web worker, in which reading a large file holds nobody up. */
interface ReaderScope {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  postMessage(message: FromReader): void;
}

/** Answers, in a web worker, to what `readFile` asks. */
export function serveSource(scope: ReaderScope): void {
  let parts: Generator<Imported[]> | undefined;
  const open = async (file: Blob) => {
    try {
      const { parts: found, ...head } = readSource(await file.text());
      parts = found;
      scope.postMessage(head);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      scope.postMessage({ refused: error.reason });
    }
  };
  scope.onmessage = ({ data }) => {
    if (data !== 'next') return void open(data);
    scope.postMessage(parts?.next().value ?? null);
  };
}

/** Asks the worker; an error there (no memory, say) is thrown here. */
function createAsker(worker: Worker, signal?: AbortSignal) {
  return (message: ToReader): Promise<FromReader> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromReader>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'The file could not be read.'));
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (signal?.aborted) reject(signal.reason);
      else worker.postMessage(message);
    });
}

/** Opens a file and reads it in a web worker. Throws ImportError, or the signal's reason. */
export async function openFile(file: Blob, signal?: AbortSignal): Promise<ImportSource> {
  const worker = new Worker(browser.runtime.getURL('/read-import.js'));
  const ask = createAsker(worker, signal);
  async function* partsOf(): AsyncGenerator<Imported[]> {
    try {
      for (;;) {
        const part = await ask('next');
        if (!Array.isArray(part)) return;
        yield part;
      }
    } finally {
      worker.terminate();
    }
  }
  try {
    const head = await ask(file);
    if (head && 'refused' in head) throw new ImportError(head.refused);
    // The first answer is what the file is.
    return { ...(head as Omit<ImportSource, 'parts'>), parts: partsOf() };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
