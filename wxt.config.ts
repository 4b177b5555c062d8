import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const outDir = process.env.BACKFILE_OUT ?? '.output';
/** The bundled archive: `npm run corpus` makes it, the background installs it from `/archive.pack`. */
const pack = {
  absoluteSrc: resolve(import.meta.dirname, 'corpus/dist/archive.pack'),
  relativeDest: 'archive.pack',
};

/**
 * Scripts in ASCII: one letter beyond Latin-1 makes the browser keep and read all of a script in two bytes a letter, at
 * every start of the worker and in every page.
 */
const asciiScripts: Plugin = {
  name: 'ascii-scripts',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[\u0080-\uffff]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

const popupStart = resolve(import.meta.dirname, 'entrypoints/popup');
/**
 * All functions of a file are compiled while it loads, off the page's own thread (https://v8.dev/blog/explicit-compile-hints);
 * browsers that do not know it see a comment.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

type ModuleInfo = { importedIds: readonly string[] } | null;

/** What modules import to begin with, and what that imports: not what is loaded later. */
function importedBy(start: readonly string[], infoOf: (id: string) => ModuleInfo): Set<string> {
  const reached = new Set(start);
  for (const id of reached) for (const imported of infoOf(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}

/**
 * What the popup imports to begin with as one file, beside its own: to fetch fifteen takes longer than to search. Its own
 * modules stay apart, for other pages load the file too.
 */
const oneBeginning: Plugin = {
  name: 'one-beginning',
  outputOptions(options) {
    if (options.format !== 'es') return null;
    let reached: Set<string> | undefined;
    const name = (id: string, modules: { getModuleInfo(id: string): ModuleInfo }) => {
      reached ??= importedBy([resolve(popupStart, 'main.tsx')], (of) => modules.getModuleInfo(of));
      const isFirst = reached.has(id) || id.includes('wxt-html-plugins') || id.includes('rolldown/runtime');
      return isFirst && !id.startsWith(popupStart) && !id.endsWith('.css') ? 'begin' : null;
    };
    return {
      ...options,
      codeSplitting: { groups: [{ name }] },
      postBanner: (chunk) => (chunk.name === 'begin' ? COMPILE_ALL : ''),
    };
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact(), asciiScripts, oneBeginning],
    resolve: {
      alias: {
        // Both browsers give promises themselves: the polyfill's types are used, its 10 kB in every page are not.
        'webextension-polyfill': resolve(import.meta.dirname, 'archive/native-browser.ts'),
        // The build for today's browsers: less for a woken worker to run than the one for old ones.
        dexie: resolve(import.meta.dirname, 'node_modules/dexie/dist/modern/dexie.mjs'),
        // Its variant for browsers decodes "&amp;" by way of innerHTML.
        'decode-named-character-reference': resolve(
          import.meta.dirname,
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
  }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(pack.relativeDest);
    },
    'build:publicAssets': (_wxt, files) => {
      if (!existsSync(pack.absoluteSrc))
        throw new Error('corpus/dist/archive.pack is missing: run `npm run corpus` first');
      files.push(pack);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `offscreen`: a page that makes the address of a file, which Chrome's worker cannot.
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'contextMenus',
      // `webNavigation`: wakes the worker while a page is on its way.
      ...(browser === 'firefox' ? [] : ['offscreen', 'webNavigation']),
    ],
    optional_permissions: ['downloads'],
    host_permissions: ['<all_urls>'],
    incognito: 'spanning',
    // Typed into the address bar before a search.
    omnibox: { keyword: 'bf' },
    commands: {
      'next-highlight': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_commands_nextHighlight__',
      },
      'previous-highlight': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commands_previousHighlight__',
      },
      'open-card': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commands_openCard__',
      },
      'toggle-page': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commands_togglePage__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'backfile@backfile.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
