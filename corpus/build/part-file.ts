import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { EncodedPart } from '../pack/write-pack.ts';

/** Parts of a pack put down in a file until the parts before them are known. */
export interface PartFile {
  add(part: EncodedPart): void;
  parts(): Generator<EncodedPart, void>;
  close(): void;
}

export function createPartFile(path: string): PartFile {
  const file = openSync(path, 'w+');
  const index: { kind: EncodedPart['kind']; count: number; start: number; length: number }[] = [];
  let end = 0;
  return {
    add({ kind, bytes, count }) {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      index.push({ kind, count, start: end, length: bytes.length });
      end += bytes.length;
    },
    *parts() {
      for (const { kind, count, start, length } of index) {
        const bytes = new Uint8Array(length);
        for (let at = 0; at < length; ) at += readSync(file, bytes, at, length - at, start + at);
        yield { kind, bytes, count };
      }
    },
    close: () => closeSync(file),
  };
}
