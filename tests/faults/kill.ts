import { readdirSync, readFileSync } from 'node:fs';
import type { ChromiumRun } from '../../browsers/launch-chromium.ts';

async function browserProcess({ context }: ChromiumRun): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser gives no session of its own');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const process = processInfo.find(({ type }) => type === 'browser');
  if (!process) throw new Error('The browser does not name its process');
  return process.id;
}

/** Kills the browser's process outright (SIGKILL): nothing of it can finish, save or say anything. */
export async function killBrowser(chromium: ChromiumRun): Promise<void> {
  const pid = await browserProcess(chromium);
  const closed = new Promise((resolve) => chromium.context.once('close', resolve));
  process.kill(pid, 'SIGKILL');
  await closed;
}

interface LinuxProcess {
  pid: number;
  parent: number;
  command: string;
}

/** As /proc tells: Chromium names the processes of extensions in their command line. */
function readProcesses(): LinuxProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        // It ended between two looks.
        return [];
      }
    });
}

/**
 * Kills (SIGKILL) the process in which the extension's worker runs, with all pages of the extension; how many
 * processes were found. Linux only.
 */
export async function workerKiller(chromium: ChromiumRun): Promise<() => number> {
  const browser = await browserProcess(chromium);
  return () => {
    const all = readProcesses();
    const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
    const isOurs = (pid: number): boolean => {
      for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === browser) return true;
      return false;
    };
    const found = all.filter(({ pid, command }) => command.includes('--extension-process') && isOurs(pid));
    for (const { pid } of found) process.kill(pid, 'SIGKILL');
    return found.length;
  };
}
