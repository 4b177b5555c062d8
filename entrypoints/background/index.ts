import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openArchive } from '../../archive/databases.ts';
import { forwardCommands } from '../../archive/forward-commands.ts';
import { createInstaller } from '../../archive/installer.ts';
import { keepIndex } from '../../archive/keep-index.ts';
import { createReaderMemory } from '../../archive/reader-says.ts';
import { createArchiveRecognizer } from '../../archive/recognizer.ts';
import { serve } from '../../archive/server.ts';
import { createServices } from '../../archive/services.ts';

async function bundledPack(): Promise<Blob> {
  const response = await fetch(`${browser.runtime.getURL('/')}archive.pack`);
  return response.blob();
}

// Every listener is set before this returns: the event that woke the worker must find its own.
export default defineBackground(() => {
  const db = openArchive();
  const recognizer = createArchiveRecognizer(db);
  const installer = createInstaller({
    db,
    loadPack: bundledPack,
    onInstalled: () => recognizer.forget(),
    now: Date.now,
  });
  const reader = createReaderMemory();
  serve(createServices({ db, installer, recognizer, reader, now: Date.now }));
  forwardCommands();
  const keep = () => keepIndex(db);
  browser.runtime.onInstalled.addListener(() => void installer.update().then(keep));
  browser.runtime.onStartup.addListener(() => void installer.ensure().then(keep));
  // A worker mostly wakes for a page: what answers it loads before the page's message is delivered.
  void Promise.allSettled([reader.read(), recognizer.ready()]);
});
