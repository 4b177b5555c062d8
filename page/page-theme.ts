import { parentOf } from './skipped.ts';

/** Relative lightness (0 to 1) below which a ground is dark. */
const DARK = 0.4;
/** Alpha from which a ground hides what lies behind it. */
const OPAQUE = 0.5;

interface Ground {
  lightness: number;
  alpha: number;
}

/** From a computed colour: "rgb(…)" or "rgba(…)"; null for other spaces. */
function groundOf(color: string): Ground | null {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!numbers || numbers.length < 3) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return { lightness: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255, alpha };
}

/** Whether the page is light or dark where the node stands: by the nearest ground that is not see-through. */
export function themeAround(node: Node): 'light' | 'dark' {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    const ground = at instanceof Element ? groundOf(getComputedStyle(at).backgroundColor) : null;
    if (ground && ground.alpha >= OPAQUE) return ground.lightness < DARK ? 'dark' : 'light';
  }
  const root = node.ownerDocument?.documentElement;
  const scheme = root ? getComputedStyle(root).colorScheme : '';
  const dark = node.ownerDocument?.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (dark || !scheme.includes('light')) ? 'dark' : 'light';
}
