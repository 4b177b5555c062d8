import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerTab } from '../../archive/answer-tab.ts';
import { createPageClient } from '../../archive/client.ts';
import { takeOver } from '../../page/one-copy.ts';
import { closedRootReader } from '../../page/shadow-roots.ts';
import { startPage } from '../../page/start-page.ts';
import { styleShadowRoot } from '../../page/style-shadow-root.ts';
import './style.css';
import highlightStyles from './style.css?inline';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  // A message to the page on every start could meet a listener of its own that expects others.
  noScriptStartedPostMessage: true,
  main(context) {
    const { signal } = takeOver(context.signal);
    const client = createPageClient({ signal });
    startPage({
      document,
      signal,
      client,
      shadowRootOf: closedRootReader((browser as { dom?: Parameters<typeof closedRootReader>[0] }).dom),
      onShadowRoot: import.meta.env.FIREFOX ? (root) => styleShadowRoot(root, highlightStyles) : undefined,
      answer: (handlers) => answerTab(handlers, signal),
    });
  },
});
