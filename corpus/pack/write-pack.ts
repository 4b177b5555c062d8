import { encodeJson, sha256 } from './bytes.ts';
import { closing, header, padding } from './frame.ts';
import { FORMAT_VERSION, type Manifest, type PackCounts, type Part, type PartKind } from './manifest.ts';

/** A part before it is written. */
export interface EncodedPart {
  kind: PartKind;
  bytes: Uint8Array;
  count: number;
}

export interface PackDraft {
  archive: { id: string; title: string };
  /** Taken one after the other, so that they need not all be in memory. */
  parts: AsyncIterable<EncodedPart> | Iterable<EncodedPart>;
  /** Asked for after the last part. */
  counts: () => PackCounts;
}

/** Gets the bytes of a pack in order. */
export type ByteSink = (bytes: Uint8Array) => void | Promise<void>;

const VERSION_DIGITS = 16;

async function versionOf(archive: PackDraft['archive'], parts: readonly Part[]): Promise<string> {
  const sums = parts.map((part) => [part.name, part.sha256]);
  const sum = await sha256(encodeJson([FORMAT_VERSION, archive.id, archive.title, sums]));
  return sum.slice(0, VERSION_DIGITS);
}

/** Writes parts to a sink and remembers where each lies. */
function createPartWriter(sink: ByteSink) {
  const parts: Part[] = [];
  const numbers = new Map<PartKind, number>();
  let at = 0;
  const write = async (bytes: Uint8Array) => {
    await sink(bytes);
    at += bytes.length;
  };
  const nameOf = (kind: PartKind): string => {
    if (kind !== 'articles') return kind;
    const number = numbers.get(kind) ?? 0;
    numbers.set(kind, number + 1);
    return `${kind}-${number}`;
  };
  return {
    parts,
    write,
    align: () => write(padding(at)),
    async add({ kind, bytes, count }: EncodedPart) {
      const name = nameOf(kind);
      parts.push({ name, kind, offset: at, length: bytes.length, count, sha256: await sha256(bytes) });
      await write(bytes);
      await write(padding(at));
    },
  };
}

/** Writes a pack to the sink and returns its manifest. The same parts give the same bytes. */
export async function writePack(draft: PackDraft, sink: ByteSink): Promise<Manifest> {
  const writer = createPartWriter(sink);
  await writer.write(header());
  for await (const part of draft.parts) await writer.add(part);
  const { id, title } = draft.archive;
  const manifest: Manifest = {
    format: FORMAT_VERSION,
    archive: { id, title, version: await versionOf(draft.archive, writer.parts) },
    counts: draft.counts(),
    parts: writer.parts,
  };
  await writer.write(await closing(encodeJson(manifest)));
  return manifest;
}
