// The first, as its databases open while the other modules are made ready.
import './early.ts';

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { offerMenus } from '../../archive/context-menus.ts';
import { enterOpenTabs } from '../../archive/enter-open-tabs.ts';
import { firstServices } from '../../archive/first-services.ts';
import { forwardCommands } from '../../archive/forward-commands.ts';
import { startKeeper } from '../../archive/keeper-times.ts';
import { listenToOmnibox } from '../../archive/omnibox.ts';
import { createReaderMemory } from '../../archive/reader-says.ts';
import { createArchiveRecognizer } from '../../archive/recognizer.ts';
import { serve } from '../../archive/server.ts';
import { wakeEarly } from '../../archive/wake-early.ts';
import { archive, early } from './early.ts';
import { keepRestAtHand, loadRest } from './load-rest.ts';
import type { Rest } from './rest.ts';

// Every listener is set before this returns: the event that woke the worker must find its own.
export default defineBackground(() => {
  const recognizer = createArchiveRecognizer({ ...archive, ...early.archive });
  let loading: Promise<Rest> | undefined;
  const rest = () => {
    if (loading) return loading;
    loading = loadRest().then((createRest) => createRest({ recognizer, reader }));
    // The next call tries again.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const reader = createReaderMemory({
    ...early.reader,
    whenAbsent: async () => (await rest()).readSays(),
  });
  // A worker mostly wakes for a page: what answers it loads first, while the rest is set up and the message on its way.
  const ready = Promise.allSettled([reader.read(), recognizer.ready()]);
  keepRestAtHand();
  serve({
    services: firstServices({ recognizer, reader, all: async () => (await rest()).services }),
    failureOf: async (call, thrown) => (await rest()).failureOf(call, thrown),
  });
  wakeEarly();
  forwardCommands();
  listenToOmnibox({
    search: { search: async (text, options) => (await rest()).search(text, options) },
    hint: (text) => i18n.t('search.omniboxHint', { text }),
    xml: !import.meta.env.FIREFOX,
  });
  offerMenus({
    titles: {
      annotate: i18n.t('annotate.menuAnnotate'),
      search: i18n.t('annotate.menuSearch'),
      searchLink: i18n.t('annotate.menuSearchLink'),
      entity: (name) => i18n.t('card.menuEntity', { name }),
    },
    tellsLinkText: import.meta.env.FIREFOX,
  });
  browser.runtime.onInstalled.addListener(() => void rest().then(({ update }) => update()));
  // Firefox does so itself.
  if (!import.meta.env.FIREFOX) void ready.then(enterOpenTabs);
  browser.runtime.onStartup.addListener(() => void rest().then(({ ensure }) => ensure()));
  startKeeper({
    ready,
    today: async () => (await rest()).today(),
    look: async () => (await rest()).look(),
  });
});
