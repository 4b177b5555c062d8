import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { type StoredArchive, waitForArchive } from '../../browsers/archive-state.ts';
import { type ChromiumOptions, type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { type PageServer, type ServedPage, servePages } from '../../demo/serve-pages.ts';

/** Everything that a test of the extension in Chromium needs. */
export interface Backfile {
  chromium: ChromiumRun;
  server: PageServer;
  archive: StoredArchive;
  /** Opens a page of the server in a new tab. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface BackfileOptions extends ChromiumOptions {
  /** Pages served besides those of the demonstration. */
  pages?: Record<string, ServedPage>;
}

/** A Chromium with the extension, its archive installed, and a server of pages. */
export async function startBackfile({ pages, ...options }: BackfileOptions = {}): Promise<Backfile> {
  const server = await servePages({ pages });
  const chromium = await launchChromium({ extension: inject('chromeBuild'), ...options });
  const archive = await waitForArchive(chromium);
  return {
    chromium,
    server,
    archive,
    async open(path) {
      const page = await chromium.context.newPage();
      await page.goto(`${server.origin}${path}`);
      return page;
    },
    async close() {
      await chromium.close();
      await server.close();
    },
  };
}
