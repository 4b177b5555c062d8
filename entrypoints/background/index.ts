import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { backupIfDue } from '../../archive/backup-download.ts';
import { offerMenus } from '../../archive/context-menus.ts';
import { openArchive } from '../../archive/databases.ts';
import type { ArchiveDatabase } from '../../archive/db.ts';
import { enterOpenTabs } from '../../archive/enter-open-tabs.ts';
import { forwardCommands } from '../../archive/forward-commands.ts';
import { createInstaller } from '../../archive/installer.ts';
import { keepIndex } from '../../archive/keep-index.ts';
import { startKeeper } from '../../archive/keeper.ts';
import { listenToOmnibox } from '../../archive/omnibox.ts';
import { createReaderMemory } from '../../archive/reader-says.ts';
import { createArchiveRecognizer } from '../../archive/recognizer.ts';
import type { Search } from '../../archive/search.ts';
import { serve } from '../../archive/server.ts';
import { createServices } from '../../archive/services.ts';

async function bundledPack(): Promise<Blob> {
  const response = await fetch(`${browser.runtime.getURL('/')}archive.pack`);
  return response.blob();
}

/** The code of the search is made ready at the first word in the address bar: no page waits for it. */
function searchWhenAsked(db: ArchiveDatabase): Pick<Search, 'search'> {
  let search: Promise<Search> | undefined;
  return {
    async search(text, options) {
      search ??= import('../../archive/search.ts').then(({ createSearch }) => createSearch(db));
      return (await search).search(text, options);
    },
  };
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
  // A worker mostly wakes for a page: what answers it loads first, while the rest is set up and the message on its way.
  const ready = Promise.allSettled([reader.read(), recognizer.ready()]);
  serve(createServices({ db, installer, recognizer, reader, now: Date.now }));
  forwardCommands();
  listenToOmnibox({
    search: searchWhenAsked(db),
    hint: (text) => i18n.t('search.omniboxHint', { text }),
    xml: !import.meta.env.FIREFOX,
  });
  offerMenus({
    titles: {
      annotate: i18n.t('annotate.menuAnnotate'),
      search: i18n.t('annotate.menuSearch'),
      searchLink: i18n.t('annotate.menuSearchLink'),
    },
    tellsLinkText: import.meta.env.FIREFOX,
  });
  const keep = () => keepIndex(db);
  browser.runtime.onInstalled.addListener(() => void installer.update().then(keep));
  // Firefox does so itself.
  if (!import.meta.env.FIREFOX) void enterOpenTabs();
  browser.runtime.onStartup.addListener(() => void installer.ensure().then(keep));
  startKeeper({
    store: createAnnotationStore(),
    now: Date.now,
    ready,
    daily: () => backupIfDue(Date.now()),
  });
});
