const gzipMagic = [0x1f, 0x8b];

/** A gzipped file of pieces of text that are made while it is written. */
export function textFile(pieces: AsyncGenerator<string>): Promise<Blob> {
  const text = new ReadableStream<string>({
    async pull(controller) {
      try {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
  });
  const bytes = text.pipeThrough(new TextEncoderStream() as ReadableWritablePair<BufferSource, string>);
  const packed = bytes.pipeThrough(
    new CompressionStream('gzip') as ReadableWritablePair<Uint8Array, BufferSource>,
  );
  return new Response(packed as ReadableStream<Uint8Array<ArrayBuffer>>, {
    headers: { 'content-type': 'application/gzip' },
  }).blob();
}

async function isGzip(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return bytes[0] === gzipMagic[0] && bytes[1] === gzipMagic[1];
}

/** The lines of a file of text, gzipped or not, without their ends; only a few are in memory at a time. */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  const bytes: ReadableStream<BufferSource> = (await isGzip(file))
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  const reader = bytes
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, BufferSource>)
    .getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
  if (rest !== '') yield rest;
}
