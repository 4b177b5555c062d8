import { nextTask } from './slices.ts';

/** ms after which a browser that paints nothing (a frame out of sight) is no longer waited for. */
const LATE = 100;

/** Resolves when the browser has just laid out and painted: styles and boxes are clean then. */
export const afterPaint = (window: Window): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, LATE);
    window.requestAnimationFrame(() => {
      void nextTask().then(() => {
        clearTimeout(late);
        resolve();
      });
    });
  });
