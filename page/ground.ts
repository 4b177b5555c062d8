import { parentOf } from './skipped.ts';

/** ms for which a ground that was found is believed: long enough for one slice of reading, not for a change of theme. */
const FRESH = 500;

/** The colour behind an element's text: null when a picture lies there, or nothing opaque does. */
type Ground = string | null;

let found = new WeakMap<Node, Ground>();
let foundAt = Number.NEGATIVE_INFINITY;

const CLEAR = /^rgba\(.*,\s*0(?:\.\d+)?\)$|\/\s*0(?:\.\d+)?%?\s*\)$|^transparent$/;

function groundBehind(node: Node | null): Ground {
  if (!node) return null;
  const known = found.get(node);
  if (known !== undefined) return known;
  const ground = node instanceof Element ? groundOf(node) : groundBehind(parentOf(node));
  found.set(node, ground);
  return ground;
}

function groundOf(element: Element): Ground {
  const style = getComputedStyle(element);
  if (style.backgroundImage !== 'none') return null;
  if (!CLEAR.test(style.backgroundColor)) return style.backgroundColor;
  const parent = parentOf(element);
  // What is placed freely may lie on a picture that stands beside it in the tree.
  const isFree = style.position !== 'static' || style.float !== 'none';
  const mayStack = parent instanceof Element && getComputedStyle(parent).display.includes('grid');
  return isFree || mayStack ? null : groundBehind(parent);
}

/**
 * Whether text of this element has the colour of its ground, sign for sign, and so cannot be seen. Reads computed
 * styles only. Where the ground is not known for sure (a picture, a place of its own) the text counts as seen.
 */
export function isOnItsOwnColour(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.textShadow !== 'none' || (style.webkitTextStrokeWidth || '0px') !== '0px') return false;
  const now = performance.now();
  if (now - foundAt > FRESH) {
    found = new WeakMap();
    foundAt = now;
  }
  return groundBehind(element) === style.color;
}
