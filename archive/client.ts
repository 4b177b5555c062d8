import { browser } from 'wxt/browser';
import { type CallOptions, sendCall } from './call.ts';
import type { Answer, ExtensionClient, PageClient } from './contract.ts';

export interface ClientOptions {
  signal?: AbortSignal;
  /** ms for one try; an install that the call has to wait for fits in. */
  deadline?: number;
  pauses?: readonly number[];
}

const DEADLINE = 8_000;
const PAUSES = [40, 200, 1_000];

function backgroundCalls(options: ClientOptions): CallOptions {
  return {
    send: (message) => browser.runtime.sendMessage(message),
    to: 'backfile-background',
    // In a content script that has lost its extension, `runtime` or its id is gone.
    alive: () => Boolean(browser.runtime?.id),
    deadline: options.deadline ?? DEADLINE,
    pauses: options.pauses ?? PAUSES,
    signal: options.signal,
  };
}

/** The background's answer, typed as the contract says: both sides are built from it, and sent together. */
function caller(options: ClientOptions) {
  const calls = backgroundCalls(options);
  return <T>(call: string, data?: unknown): Answer<T> => sendCall(calls, call, data) as Answer<T>;
}

/** What a content script can ask. Answers are values: nothing here throws or rejects. */
export function createPageClient(options: ClientOptions = {}): PageClient {
  const call = caller(options);
  return {
    pageSettings: () => call('pageSettings'),
    findMentions: (request) => call('findMentions', request),
    entityCard: (request) => call('entityCard', request),
    explainMention: (request) => call('explainMention', request),
    openReader: (request) => call('openReader', request),
    decide: (decision) => call('decide', decision),
    undecide: (id) => call('undecide', id),
    loadFeature: (feature) => call('loadFeature', feature),
    raiseCard: (name) => call('raiseCard', name),
    offerName: (surface) => call('offerName', surface),
    dropCard: () => call('dropCard'),
    annotationsHere: (request) => call('annotationsHere', request),
    saveAnnotation: (request) => call('saveAnnotation', request),
    editAnnotation: (request) => call('editAnnotation', request),
    deleteAnnotation: (request) => call('deleteAnnotation', request),
    reportAnchors: (request) => call('reportAnchors', request),
    tagsLike: (start) => call('tagsLike', start),
    bondsLike: (text) => call('bondsLike', text),
    openManager: (request) => call('openManager', request),
  };
}

/** What the extension's own pages can ask. An install may take its time: no deadline cuts it off early. */
export function createExtensionClient(options: ClientOptions = {}): ExtensionClient {
  const call = caller({ deadline: 120_000, ...options });
  return {
    archiveStatus: () => call('archiveStatus'),
    ensureArchive: () => call('ensureArchive'),
    readerChanged: () => call('readerChanged'),
  };
}
