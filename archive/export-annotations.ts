import type { ExportWriter } from '../core/annotations/formats/writer.ts';
import { readAnnotations } from './annotation-list.ts';
import type { BulkOptions } from './annotations.ts';
import { breathe } from './breathe.ts';
import { openReader } from './databases.ts';
import { pauses } from './in-slices.ts';

/** Annotations read at once. */
const batch = 200;
/** Annotations written before others may have their turn. */
const handful = 20;

/**
 * A file of annotations in the order of their ids, written piece by piece: the browser holds what is done, not the
 * page. Throws StorageError, or the signal's reason.
 */
export async function exportAnnotations(
  ids: readonly string[],
  writer: ExportWriter,
  type: string,
  { onProgress, signal }: BulkOptions = {},
  db = openReader(),
): Promise<Blob> {
  const pieces = [new Blob([writer.start(ids.length)])];
  const pause = pauses();
  for (let at = 0; at < ids.length; at += batch) {
    signal?.throwIfAborted();
    const annotations = await readAnnotations(ids.slice(at, at + batch), Date.now(), db);
    const texts: string[] = [];
    for (let n = 0; n < annotations.length; n += handful) {
      texts.push(writer.part(annotations.slice(n, n + handful)));
      await pause();
    }
    pieces.push(new Blob(texts));
    onProgress?.(Math.min(at + batch, ids.length));
    await breathe();
  }
  pieces.push(new Blob([writer.end()]));
  return new Blob(pieces, { type });
}
