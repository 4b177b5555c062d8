import { browser } from 'wxt/browser';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { backupIfDue } from '../../archive/backup-download.ts';
import { openArchive } from '../../archive/databases.ts';
import { failureOf } from '../../archive/failure-of.ts';
import { createInstaller } from '../../archive/installer.ts';
import { keepIndex } from '../../archive/keep-index.ts';
import { keepAnnotations, keepToday, keepWhatIsThere } from '../../archive/keeper.ts';
import { readSays } from '../../archive/read-says.ts';
import type { ReaderMemory } from '../../archive/reader-says.ts';
import type { ArchiveRecognizer } from '../../archive/recognizer.ts';
import { createSearch } from '../../archive/search.ts';
import { createServices } from '../../archive/services.ts';

export interface RestParts {
  recognizer: ArchiveRecognizer;
  reader: ReaderMemory;
}

async function bundledPack(): Promise<Blob> {
  const response = await fetch(`${browser.runtime.getURL('/')}archive.pack`);
  return response.blob();
}

/** All that the background does besides what a page asks first. */
export function createRest({ recognizer, reader }: RestParts) {
  const db = openArchive();
  const now = Date.now;
  const onInstalled = () => recognizer.forget();
  const installer = createInstaller({ db, loadPack: bundledPack, onInstalled, now });
  const store = createAnnotationStore();
  const { search } = createSearch(db);
  keepWhatIsThere(now);
  return {
    services: createServices({ db, installer, recognizer, reader, search: { search }, now }),
    failureOf,
    readSays,
    search,
    /** After the extension was installed or updated. */
    update: () => installer.update().then(() => keepIndex(db)),
    /** After the browser was started. */
    ensure: () => installer.ensure().then(() => keepIndex(db)),
    today: () => keepToday({ store, now, daily: () => backupIfDue(now()) }),
    look: () => keepAnnotations({ now }),
  };
}

export type Rest = ReturnType<typeof createRest>;
