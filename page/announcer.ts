import { createCardHost } from './card-host.ts';

/** ms that a sentence stays for a screen reader to take up, and before which it must not change. */
const STAY = 1_500;
/** ms between the region and its text: a region that appears with its text is not announced. */
const BEFORE = 60;

/** Says sentences politely to a screen reader; its host is in the page only while one is said. */
export function createAnnouncer(document: Document, css: string) {
  let end: (() => void) | null = null;
  const say = (text: string) => {
    end?.();
    const near = document.activeElement ?? document.documentElement;
    const host = createCardHost({ document, css, near, theme: 'light' });
    host.element.style.setProperty('pointer-events', 'none', 'important');
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.className = 'visually-hidden';
    host.shadow.append(region);
    const timers = [
      setTimeout(() => {
        region.textContent = text;
      }, BEFORE),
      setTimeout(() => end?.(), STAY),
    ];
    end = () => {
      for (const timer of timers) clearTimeout(timer);
      host.remove();
      end = null;
    };
  };
  return { say, end: () => end?.() };
}
