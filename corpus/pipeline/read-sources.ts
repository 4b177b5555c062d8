import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that could not be used, and why; `file` is its path in the folder. */
export interface SourceProblem {
  file: string;
  reason: string;
}

/** A million words: no article, and it would stop a reader's browser. */
export const LARGEST_SOURCE_BYTES = 10_000_000;

const DOCUMENT = /\.(?:txt|text|md|markdown)$/i;
/** README.md, SOURCES.md, LICENSE.txt: what a folder says of itself. */
const ABOUT_THE_FOLDER = /^[A-Z][A-Z_-]+(?:\.[a-z]+)?$/;
/** Control characters that no text has; a text may hold a stray one, a program's file is full of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MOST_CONTROLS = 0.001;

const errorCode = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'is not there';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  if (code === 'ENOTDIR') return 'is no folder';
  return code || String(error);
};

/** The documents of a folder and its subfolders, in the order of their paths; what is no document is a problem. */
export function listSources(folder: string): { files: string[]; problems: SourceProblem[] } {
  const files: string[] = [];
  const problems: SourceProblem[] = [];
  const visit = (inside: string) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(folder, inside), { withFileTypes: true });
    } catch (error) {
      problems.push({ file: inside || folder, reason: `this folder ${errorCode(error)}` });
      return;
    }
    for (const entry of entries) {
      const path = inside ? `${inside}/${entry.name}` : entry.name;
      if (entry.name.startsWith('.') || ABOUT_THE_FOLDER.test(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (DOCUMENT.test(entry.name)) files.push(path);
      else problems.push({ file: path, reason: 'is no text or Markdown document by its name (.txt, .md)' });
    }
  };
  visit('');
  const byPath = (a: string, b: string) => (a < b ? -1 : 1);
  problems.sort((a, b) => byPath(a.file, b.file));
  return { files: files.sort(byPath), problems };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function decode(bytes: Uint8Array): { raw: string } | { reason: string } {
  if (bytes.includes(0)) return { reason: 'is no text: it holds binary data' };
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder says only that the bytes are not UTF-8.
    return { reason: 'is not UTF-8' };
  }
  if (raw.trim() === '') return { reason: 'is empty' };
  const controls = raw.match(CONTROLS)?.length ?? 0;
  return controls > raw.length * MOST_CONTROLS ? { reason: 'is no text: it holds binary data' } : { raw };
}

/** The text of a document as it is, byte order mark and all, or why it cannot be used. */
export function readSource(folder: string, path: string): { raw: string } | { reason: string } {
  try {
    const { size } = statSync(join(folder, path));
    if (size > LARGEST_SOURCE_BYTES) {
      return {
        reason: `is too large for an article: ${megabytes(size)}, the limit is ${megabytes(LARGEST_SOURCE_BYTES)}`,
      };
    }
    return decode(readFileSync(join(folder, path)));
  } catch (error) {
    return { reason: errorCode(error) };
  }
}
