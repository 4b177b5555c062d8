/** ms between two looks at the address where the browser does not tell of its changes. */
const LOOK = 500;

interface NavigationEvents {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

/** Tells when the page goes on to another address without being loaded anew, until the signal aborts. */
export function watchAddress(document: Document, signal: AbortSignal, onChange: () => void): void {
  const window = document.defaultView as (Window & { navigation?: NavigationEvents }) | null; // newer than the types
  if (!window) return;
  let address = document.location.href;
  const look = () => {
    if (document.location.href === address) return;
    address = document.location.href;
    onChange();
  };
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  if (window.navigation) {
    window.navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(look, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}
