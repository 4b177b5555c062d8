import type { ShadowRootOf } from './owners.ts';

/** ms between two looks: attaching a shadow root fires no event. */
const LOOK = 350;
/** Elements that are looked at: about 0.1 ms a look. */
const MOST = 3_000;

export interface LateRootsOptions {
  document: Document;
  signal: AbortSignal;
  shadowRootOf: ShadowRootOf;
  onRoot(root: ShadowRoot): void;
}

/** Looks now and then whether elements that were without a shadow root have one, until the signal aborts. */
export function watchLateRoots({ document, signal, shadowRootOf, onRoot }: LateRootsOptions) {
  const hosts = new Set<Element>();
  const look = (host: Element) => {
    const root = shadowRootOf(host);
    if (root || !host.isConnected) hosts.delete(host);
    if (root) onRoot(root);
  };
  const timer = setInterval(() => {
    if (!document.hidden) for (const host of hosts) look(host);
  }, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
  return {
    add(host: Element) {
      if (hosts.size < MOST) hosts.add(host);
    },
  };
}
