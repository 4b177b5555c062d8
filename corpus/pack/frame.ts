import * as v from 'valibot';
import { type ByteSource, decodeJson, encodeText, sha256, toHex } from './bytes.ts';
import { FORMAT_VERSION, type Manifest, manifestSchema } from './manifest.ts';
import { PackError } from './pack-error.ts';

/**
 * The frame round the parts: a header, the parts with zeros between them, the manifest, a footer. The manifest stands
 * behind the parts so that a pack of any size is written in one pass.
 *
 * header  8 bytes "BACKFILE", format version (uint32, little endian), 4 zeros
 * footer  length of the manifest (uint32), 4 zeros, SHA-256 of header and manifest (32 bytes), 8 bytes "BACKFILE"
 */
const MAGIC = encodeText('BACKFILE');
const HEADER_BYTES = 16;
const FOOTER_BYTES = 48;

/** Parts begin at a multiple of this: a typed array can lie on them. */
export const ALIGNMENT = 16;

const startsWithMagic = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);
const uint32 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);

function joined(...runs: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(runs.reduce((length, run) => length + run.length, 0));
  let at = 0;
  for (const run of runs) {
    all.set(run, at);
    at += run.length;
  }
  return all;
}

export function header(): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(8, FORMAT_VERSION, true);
  return bytes;
}

/** Zeros that bring `offset` to the next multiple of `ALIGNMENT`. */
export const padding = (offset: number): Uint8Array =>
  new Uint8Array((ALIGNMENT - (offset % ALIGNMENT)) % ALIGNMENT);

/** Manifest and footer, as they stand behind the last part. */
export async function closing(manifest: Uint8Array): Promise<Uint8Array> {
  const footer = new Uint8Array(FOOTER_BYTES);
  new DataView(footer.buffer).setUint32(0, manifest.length, true);
  const sum = await sha256(joined(header(), manifest));
  for (let i = 0; i < 32; i++) footer[8 + i] = Number.parseInt(sum.slice(i * 2, i * 2 + 2), 16);
  footer.set(MAGIC, 40);
  return joined(manifest, footer);
}

async function readHeader(source: ByteSource): Promise<Uint8Array> {
  const bytes = await source.read(0, HEADER_BYTES);
  if (bytes.length < HEADER_BYTES || !startsWithMagic(bytes))
    throw new PackError('header', 'this is no Backfile pack');
  const version = uint32(bytes, 8);
  if (version !== FORMAT_VERSION) {
    throw new PackError('header', `format version ${version}, this program reads version ${FORMAT_VERSION}`);
  }
  return bytes;
}

function parseManifest(bytes: Uint8Array): Manifest {
  let value: unknown;
  try {
    value = decodeJson(bytes);
  } catch (error) {
    throw new PackError('manifest', `is no JSON (${String(error)})`);
  }
  const parsed = v.safeParse(manifestSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new PackError('manifest', `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
}

/** Reads and checks header, footer and manifest; `end` is where the parts must end. */
export async function readFrame(source: ByteSource): Promise<{ manifest: Manifest; end: number }> {
  const head = await readHeader(source);
  const footer = await source.read(Math.max(0, source.size - FOOTER_BYTES), FOOTER_BYTES);
  if (source.size < HEADER_BYTES + FOOTER_BYTES || !startsWithMagic(footer.subarray(40))) {
    throw new PackError('footer', 'the file is cut short or has something behind its end');
  }
  const length = uint32(footer, 0);
  const end = source.size - FOOTER_BYTES - length;
  if (end < HEADER_BYTES || uint32(footer, 4) !== 0) throw new PackError('footer', 'is damaged');
  const bytes = await source.read(end, length);
  if ((await sha256(joined(head, bytes))) !== toHex(footer.subarray(8, 40))) {
    throw new PackError('manifest', 'its checksum does not fit');
  }
  return { manifest: parseManifest(bytes), end };
}

/** Checks that the parts lie behind each other in the file, with zeros and nothing else between them. */
export async function checkLayout(source: ByteSource, manifest: Manifest, end: number): Promise<void> {
  let at = HEADER_BYTES;
  for (const part of manifest.parts) {
    await checkZeros(source, part.name, at, part.offset);
    at = part.offset + part.length;
    if (at > end) throw new PackError(part.name, 'ends behind the end of the file');
  }
  await checkZeros(source, 'manifest', at, end);
}

async function checkZeros(source: ByteSource, part: string, from: number, to: number): Promise<void> {
  if (to < from || to - from >= ALIGNMENT || to % ALIGNMENT !== 0)
    throw new PackError(part, 'is not where it must be');
  const gap = await source.read(from, to - from);
  if (gap.some((byte) => byte !== 0)) throw new PackError(part, 'has bytes that belong to nothing before it');
}
