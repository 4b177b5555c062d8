import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type FoundChromium, type FoundFirefox, findChromium, findFirefox } from './find-browser.ts';

export type BrowserKind = 'chromium' | 'firefox';

const debianPackages: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** A bare container has no font at all, and a page without a font has no text to measure or to show. */
const debianFonts = ['fonts-dejavu-core', 'fonts-liberation'];

const advice: Record<BrowserKind, string> = {
  chromium:
    'No Chromium, Edge, Chrome for Testing or Chrome was found. Install one, or name one with BACKFILE_CHROMIUM.\n' +
    '  Debian:   sudo apt-get install chromium\n' +
    '  Ubuntu:   Microsoft Edge or Google Chrome from their own package (the snap of Chromium cannot read /tmp)\n' +
    '  macOS:    brew install --cask chromium\n' +
    '  Windows:  Microsoft Edge is part of the system',
  firefox:
    'No Firefox was found. Install one, or name one with BACKFILE_FIREFOX.\n' +
    '  Debian:   sudo apt-get install firefox-esr\n' +
    '  Ubuntu:   Firefox from packages.mozilla.org (the snap cannot read a profile in /tmp)\n' +
    '  macOS:    brew install --cask firefox\n' +
    '  Windows:  winget install Mozilla.Firefox',
};

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function isDisposable(): boolean {
  if (process.env.CI || existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return true;
  // Kubernetes and others leave no marker file, but their first process is not an init.
  const first = readIfThere('/proc/1/comm').trim();
  return first !== '' && !['systemd', 'init', 'launchd'].includes(first);
}

/** Only a machine made to be thrown away is changed without asking: root on Debian, in a container or in CI. */
function mayInstall(): boolean {
  const isDebian = /^ID=debian$/m.test(readIfThere('/etc/os-release'));
  return isDebian && process.getuid?.() === 0 && isDisposable() && existsSync('/usr/bin/apt-get');
}

function apt(...args: string[]): boolean {
  console.log(`  apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function installPackages(kinds: readonly BrowserKind[]): void {
  const packages = kinds.map((kind) => debianPackages[kind]);
  console.log(`Installing ${packages.join(' and ')} from Debian (root, in a container or CI):`);
  const installed =
    apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...packages, ...debianFonts);
  if (!installed) console.error('apt-get failed; see its messages above.');
}

/**
 * Sees to it that browsers of these kinds are there, installing Debian's packages where that is allowed.
 * Throws with what to install where it is not.
 */
export function ensureBrowsers(kinds: readonly BrowserKind[]): void {
  const missing = () => kinds.filter((kind) => !(kind === 'chromium' ? findChromium() : findFirefox()));
  if (missing().length > 0 && mayInstall()) installPackages(missing());
  const still = missing();
  if (still.length > 0) throw new Error(still.map((kind) => advice[kind]).join('\n'));
}

/** A browser of Chromium's family; throws with what to install when there is none. */
export function requireChromium(): FoundChromium {
  const found = findChromium();
  if (!found) throw new Error(advice.chromium);
  return found;
}

/** A Firefox; throws with what to install when there is none. */
export function requireFirefox(): FoundFirefox {
  const found = findFirefox();
  if (!found) throw new Error(advice.firefox);
  return found;
}
