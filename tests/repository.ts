import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';
import { root } from '../browsers/build-extension.ts';

const ignored = new Set([
  'node_modules',
  '.git',
  '.output',
  '.wxt',
  '.cache',
  'artifacts',
  'dist',
  'coverage',
]);

export interface Import {
  from: string;
  specifier: string;
  /** Path from the repository's root for our own files, otherwise null. */
  own: string | null;
  typeOnly: boolean;
}

/** Every file of the repository that is neither installed nor built, as a path from its root. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

function specifiersOf({ module }: ParseResult, text: string): { specifier: string; typeOnly: boolean }[] {
  const isType = (entries: { isType: boolean }[]) =>
    entries.length > 0 && entries.every((entry) => entry.isType);
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: isType(entries),
  }));
  const exported = module.staticExports.flatMap(({ entries }) => {
    const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    return request ? [{ specifier: request.value, typeOnly: isType(entries) }] : [];
  });
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    specifier: text.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return [...imported, ...exported, ...dynamic];
}

/** What a file imports or exports on, statically or not. Throws when it cannot be parsed. */
export function importsOf(path: string): Import[] {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  return specifiersOf(parsed, text).map(({ specifier, typeOnly }) => {
    const isOwn = specifier.startsWith('.');
    // `?inline` and the like are the bundler's, not part of the path.
    const own = isOwn ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : null;
    return { from: path, specifier, own, typeOnly };
  });
}
