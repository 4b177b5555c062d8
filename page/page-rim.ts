import type { PageClient, TabCalls } from '../archive/contract.ts';
import type { ShadowRootOf } from './owners.ts';

export type TabHandlers = {
  [K in keyof TabCalls]: (
    ...request: Parameters<TabCalls[K]>
  ) => ReturnType<TabCalls[K]> | Promise<ReturnType<TabCalls[K]>>;
};

/** What the page part is handed by its entrypoint: the browser's side of things. */
export interface PageRim {
  document: Document;
  signal: AbortSignal;
  client: PageClient;
  shadowRootOf: ShadowRootOf;
  /** Called for each shadow root with text. */
  onShadowRoot?(root: ShadowRoot): unknown;
  /** Answers what popup and background ask of this page. */
  answer(handlers: TabHandlers): void;
}
