import { isOnItsOwnColour } from './ground.ts';

/** Text smaller than this (CSS px) is not for reading. */
const TINY = 4;
/** Boxes at most this wide or high (CSS px) hide their text (the usual way to write for screen readers only). */
const SLIVER = 1;
/** Text pushed out of its box by more than this (CSS px). */
const PUSHED = -500;
const FAINT = 0.1;

const alphaOf = (color: string): number => {
  if (color === 'transparent') return 0;
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)(%?)\s*\)$/.exec(color);
  if (!alpha) return 1;
  return Number(alpha[1] ?? alpha[2]) / (alpha[3] ? 100 : 1);
};

/** Text filled with its own background is the one use of a transparent colour that can be read. */
const isTransparent = (style: CSSStyleDeclaration): boolean =>
  (alphaOf(style.color) < FAINT || alphaOf(style.webkitTextFillColor || style.color) < FAINT) &&
  !(style.backgroundClip || style.webkitBackgroundClip || '').includes('text');

const isSliver = (style: CSSStyleDeclaration): boolean =>
  style.overflow !== 'visible' &&
  (Number.parseFloat(style.width) <= SLIVER || Number.parseFloat(style.height) <= SLIVER);

const isClippedAway = (style: CSSStyleDeclaration): boolean => {
  if (isSliver(style)) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((?:[01]px,? ?){4}\)$/.test(style.clip) || /^inset\((?:50|100)%/.test(style.clipPath))
    return true;
  return Number.parseFloat(style.left) < PUSHED || Number.parseFloat(style.top) < PUSHED * 4;
};

const looksReadable = (style: CSSStyleDeclaration): boolean =>
  Number.parseFloat(style.fontSize) >= TINY &&
  Number.parseFloat(style.textIndent) > PUSHED &&
  !isTransparent(style) &&
  !isClippedAway(style);

/**
 * Whether a reader can see text of this element. Reads computed styles only, never geometry: called where styles are
 * clean (after the browser's own layout) it makes the browser compute nothing.
 */
export function isVisible(element: Element): boolean {
  const shown = element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
    checkOpacity: true,
    checkVisibilityCSS: true,
  });
  const style = getComputedStyle(element);
  return (shown || style.display === 'contents') && looksReadable(style) && !isOnItsOwnColour(element, style);
}
