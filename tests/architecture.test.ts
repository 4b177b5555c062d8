import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, buildFolder, root } from '../browsers/build-extension.ts';
import { type Import, importsOf, listFiles } from './repository.ts';

/** What one folder may import: our own files by prefix of their path, and packages by name or prefix with `*`. */
interface Rule {
  own: readonly string[];
  /** Files of which only types may be imported. */
  ownTypes?: readonly string[];
  packages: readonly string[];
  /** Packages of which only types may be imported. */
  packageTypes?: readonly string[];
}

/** The table of docs/architecture.md. Imports within a folder are always allowed. */
const rules: Record<string, Rule> = {
  core: {
    own: [],
    packages: [
      'stemmer',
      'approx-string-match',
      'chrono-node*',
      'normalize-url',
      'tldts',
      'valibot',
      'papaparse',
    ],
  },
  corpus: {
    own: ['core/'],
    packages: ['node:*', 'valibot', 'yaml', 'mdast*', 'chrono-node*', 'tinyld*', 'tldts', 'papaparse'],
  },
  archive: {
    own: ['core/', 'corpus/pack', 'corpus/pipeline/'],
    packages: ['dexie', 'wxt/browser', 'valibot', 'tldts'],
    packageTypes: ['webextension-polyfill'],
  },
  components: {
    own: ['core/'],
    ownTypes: ['archive/contract.ts'],
    packages: [
      'preact*',
      '@preact/signals*',
      '@floating-ui/dom',
      '@tanstack/virtual-core',
      'mark.js',
      'mdast*',
      '#i18n',
    ],
  },
  page: {
    own: ['core/', 'components/'],
    ownTypes: ['archive/contract.ts'],
    packages: ['preact*', '@preact/signals*', '@floating-ui/dom', 'mark.js', '#i18n', 'tldts'],
  },
  entrypoints: {
    own: ['core/', 'corpus/', 'archive/', 'components/', 'page/'],
    packages: ['wxt/*', 'preact*', '@preact/signals*', '#i18n', 'dexie', 'valibot'],
  },
  browsers: { own: [], packages: ['node:*', 'playwright-core', 'sharp'] },
  demo: { own: ['browsers/', 'core/model.ts'], packages: ['node:*', 'playwright-core', 'sharp'] },
};

/** Folders that hide what they own behind a name that fits everything. */
const forbiddenFolders = ['utils', 'lib', 'helpers', 'types', 'src'];

/** Files over 250 lines, each with its reason. */
const longFiles: Record<string, string> = {
  'archive/contract.ts': 'types only: all that the contexts say to each other',
  'archive/search.ts': 'one search from the query to its answer: the reads are ordered to overlap',
  'components/AnnotationList.tsx': 'one list: its keys, its selection and its window are one state',
  'core/entities/given-names.ts': 'a list of names',
  'core/entities/resolve.ts': 'one decision: each rule weighs what the ones before it left',
  'core/entities/matcher.ts':
    'one loop over bytes and the state that it shares, which calls between modules would slow',
  'core/entities/token-reader.ts': 'one loop over bytes and the state that it shares, as in the matcher',
  'page/watch-blocks.ts': 'one scheduler: what is read next depends on all that was read, seen and changed',
};

const codeExtensions = new Set(['.ts', '.tsx', '.mjs', '.js']);
const textExtensions = new Set([
  ...codeExtensions,
  '.json',
  '.md',
  '.html',
  '.css',
  '.yml',
  '.yaml',
  '.svg',
  '',
]);
/** bytes */
const contentScriptLimit = 30_000;

const folderOf = (path: string) => path.split('/')[0] ?? '';
const fits = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

function isAllowed({ from, specifier, own, typeOnly }: Import): boolean {
  const rule = rules[folderOf(from)];
  if (!rule) return true;
  if (own === null) {
    const packages = typeOnly ? [...rule.packages, ...(rule.packageTypes ?? [])] : rule.packages;
    return packages.some((pattern) => fits(specifier, pattern));
  }
  if (folderOf(own) === folderOf(from)) return true;
  const allowed = typeOnly ? [...rule.own, ...(rule.ownTypes ?? [])] : rule.own;
  return allowed.some((prefix) => own.startsWith(prefix));
}

const show = ({ from, specifier }: Import) => `${from} imports ${specifier}`;

const files = listFiles();
const code = files.filter((path) => codeExtensions.has(extname(path)) && folderOf(path) in rules);
const imports = code.flatMap(importsOf);

/** Every own file that this one brings into a bundle, itself included. */
function reachedFrom(entries: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const found of imports) {
      if (found.from === path && found.own && !found.typeOnly) waiting.push(found.own);
    }
  }
  return reached;
}

describe('imports', () => {
  test('run only the ways that the table of docs/architecture.md allows', () => {
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((found) => !isAllowed(found)).map(show)).toEqual([]);
  });

  test('never reach into an entrypoint from outside of it', () => {
    const intruders = imports.filter(
      ({ from, own }) => own?.startsWith('entrypoints/') && folderOf(from) !== 'entrypoints',
    );
    expect(intruders.map(show)).toEqual([]);
  });

  test('of our own files name a file that exists, with its extension', () => {
    const known = new Set(files);
    expect(imports.filter(({ own }) => own && !known.has(own)).map(show)).toEqual([]);
  });

  test('bring neither Node nor the corpus builder into the extension', () => {
    const reached = reachedFrom(code.filter((path) => path.startsWith('entrypoints/')));
    const forbidden = imports.filter(
      ({ from, specifier, own, typeOnly }) =>
        reached.has(from) && !typeOnly && (specifier.startsWith('node:') || own === 'corpus/build.ts'),
    );
    expect(forbidden.map(show)).toEqual([]);
  });

  test('take mark.js in one file of each folder at most', () => {
    const users = imports.filter(({ specifier }) => specifier === 'mark.js').map(({ from }) => dirname(from));
    expect(users.length).toBe(new Set(users.map(folderOf)).size);
  });
});

describe('the core', () => {
  test('asks no clock, no chance and no browser', () => {
    const asked =
      /\b(?:Date\.now|Math\.random|performance\.now|randomUUID|localStorage|indexedDB|navigator\.|globalThis\.)|new Date\(\)|\bfetch\(/;
    const askers = code.filter(
      (path) => folderOf(path) === 'core' && asked.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(askers).toEqual([]);
  });
});

describe('what reaches a document', () => {
  test('is never parsed from a string of HTML', () => {
    const parsing =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|setHTMLUnsafe)\b/;
    const folders = ['page', 'components', 'entrypoints', 'archive'];
    const parsers = code.filter(
      (path) => folders.includes(folderOf(path)) && parsing.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(parsers).toEqual([]);
  });

  test('fits into a content script of 30 kB gzip', () => {
    const bytes = gzipSync(readFileSync(join(chromeBuild, 'content-scripts/page.js'))).length;
    expect(bytes).toBeLessThanOrEqual(contentScriptLimit);
  });
});

describe('the repository', () => {
  test('has no folder with a name that fits everything', () => {
    const folders = new Set(files.flatMap((path) => dirname(path).split('/')));
    expect(forbiddenFolders.filter((name) => folders.has(name))).toEqual([]);
  });

  test('has a reason for every file of more than 250 lines', () => {
    const long = code.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 251);
    expect(long.filter((path) => !(path in longFiles))).toEqual([]);
  });

  test('names no package registry and no folder of one machine', () => {
    // Built from parts, or this file would find itself.
    const registry = ['registry', '(?:npmjs|yarnpkg)', '(?:org|com)'].join('\\.');
    const machine = ['/(?:root|Users)/[a-z]', '/home/(?!me/)[a-z]', `/${'work'}/(?:main|shared|brief)`].join(
      '|',
    );
    const pattern = new RegExp(`${registry}|${machine}`);
    const named = files.filter((path) => {
      if (!textExtensions.has(extname(path)) || path.startsWith('corpus/sources/')) return false;
      return pattern.test(readFileSync(join(root, path), 'utf8'));
    });
    expect(named).toEqual([]);
  });
});

let chromeBuild = '';
let ownBuild = '';

beforeAll(() => {
  const built = process.env.BACKFILE_BUILT;
  if (!built) ownBuild = mkdtempSync(join(tmpdir(), 'backfile-architecture-'));
  chromeBuild = built ? buildFolder(built, 'chrome') : buildExtension(ownBuild, 'chrome');
}, 60_000);

afterAll(() => {
  if (ownBuild) rmSync(ownBuild, { recursive: true, force: true });
});
