import { execFileSync } from 'node:child_process';
import { accessSync, constants, globSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * How a browser of Chromium's family takes an unpacked extension: `switch` is `--load-extension`; branded Google Chrome
 * has ignored that since version 137 and wants the protocol call `Extensions.loadUnpacked`.
 */
export type ExtensionLoading = 'switch' | 'protocol';

export interface FoundChromium {
  path: string;
  name: string;
  loading: ExtensionLoading;
}

export interface FoundFirefox {
  path: string;
}

interface ChromiumCandidate {
  name: string;
  loading: ExtensionLoading;
  /** Program names looked for in PATH, then whole paths; `*` stands for a version. */
  commands: readonly string[];
  paths: readonly string[];
}

const home = homedir();
const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** The same path below each of the folders where Windows keeps programs. */
function onWindows(path: string): string[] {
  return programFiles.flatMap((folder) => (folder ? [join(folder, path)] : []));
}

const chromiumCandidates: readonly ChromiumCandidate[] = [
  {
    name: 'Chromium',
    loading: 'switch',
    commands: ['chromium', 'chromium-browser'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(home, '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'),
      join(home, 'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*'),
      ...onWindows('Chromium/Application/chrome.exe'),
    ],
  },
  {
    name: 'Chrome for Testing',
    loading: 'switch',
    commands: ['chrome-for-testing'],
    paths: [
      join(home, '.cache/puppeteer/chrome/*/chrome-linux64/chrome'),
      join(home, '.cache/puppeteer/chrome/*/chrome-mac-*/*.app/Contents/MacOS/Google Chrome for Testing'),
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
  },
  {
    name: 'Edge',
    loading: 'switch',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    paths: [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('Microsoft/Edge/Application/msedge.exe'),
    ],
  },
  {
    name: 'Google Chrome',
    loading: 'protocol',
    commands: ['google-chrome', 'google-chrome-stable'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...onWindows('Google/Chrome/Application/chrome.exe'),
    ],
  },
];

const firefoxCommands = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const firefoxPaths = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...onWindows('Mozilla Firefox/firefox.exe'),
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to start: both mean that this candidate is out.
    return false;
  }
}

function firstProgram(commands: readonly string[], paths: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const elsewhere = paths.flatMap((path) => (path.includes('*') ? globSync(path).sort().reverse() : [path]));
  return [...inPath, ...elsewhere].find(isProgram) ?? null;
}

/** A program named by the environment must exist: falling back to another would test the wrong browser. */
function fromEnvironment(variable: string): string | null {
  const path = process.env[variable];
  if (!path) return null;
  if (!isProgram(path)) throw new Error(`${variable} is set to ${path}, which cannot be started`);
  return path;
}

/** What the program calls itself, such as "Google Chrome 141.0.1"; empty where it does not say (Windows). */
function versionLine(path: string): string {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // Windows programs print no version; the path then has to do.
    return '';
  }
}

/**
 * The first browser of Chromium's family that can load the extension, or null. `BACKFILE_CHROMIUM` names one and wins.
 * Branded Chrome comes last because it needs the detour over the protocol.
 */
export function findChromium(): FoundChromium | null {
  const named = fromEnvironment('BACKFILE_CHROMIUM');
  if (named) {
    const line = versionLine(named);
    const branded = /^Google Chrome (?!for Testing)/.test(line);
    return { path: named, name: line || named, loading: branded ? 'protocol' : 'switch' };
  }
  for (const { name, loading, commands, paths } of chromiumCandidates) {
    const path = firstProgram(commands, paths);
    if (path) return { path, name, loading };
  }
  return null;
}

/** Firefox ESR or a release of Firefox, or null. `BACKFILE_FIREFOX` names one and wins. */
export function findFirefox(): FoundFirefox | null {
  const path = fromEnvironment('BACKFILE_FIREFOX') ?? firstProgram(firefoxCommands, firefoxPaths);
  return path ? { path } : null;
}

/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
