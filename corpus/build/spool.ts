import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const READ_BYTES = 1 << 20;
const NEWLINE = 10;

/** Values put down in a file, one a line, so that an archive of any size fits into memory. */
export interface Spool {
  add(value: unknown): void;
  /** The values in order, as JSON gives them back. */
  values(): Generator<unknown, void>;
  close(): void;
}

function* linesOf(file: number): Generator<string, void> {
  const chunk = Buffer.alloc(READ_BYTES);
  let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  let position = 0;
  for (;;) {
    const count = readSync(file, chunk, 0, READ_BYTES, position);
    if (count === 0) return;
    position += count;
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
    let from = 0;
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE, from)) {
      yield rest.toString('utf8', from, at);
      from = at + 1;
    }
    rest = Buffer.from(rest.subarray(from));
  }
}

export function createSpool(path: string): Spool {
  const file = openSync(path, 'w+');
  return {
    add: (value) => void writeSync(file, `${JSON.stringify(value)}\n`),
    *values() {
      for (const line of linesOf(file)) yield JSON.parse(line);
    },
    close: () => closeSync(file),
  };
}
