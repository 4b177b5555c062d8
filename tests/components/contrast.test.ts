import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');

/** [light, dark] of a token in `light-dark(#rrggbb, #rrggbb)`. */
function colours(token: string): [string, string] {
  const found = new RegExp(`--bf-${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`tokens.css has no colour ${token}`);
  return [found[1], found[2]];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const inks = ['ink', 'quiet', 'link', 'danger', 'person', 'organization', 'event'];
const grounds = ['ground', 'surface', 'raised', 'hover'];
const pairs = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['mark-ink', 'mark'] as const,
  ...['person', 'organization', 'event'].map((kind) => ['ink', `${kind}-ground`] as const),
];

describe('text can be read', () => {
  test.each(pairs)('%s on %s has a contrast of 4.5 to 1 in light and dark', (ink, ground) => {
    const [inkColours, groundColours] = [colours(ink), colours(ground)];
    expect(contrast(inkColours[0], groundColours[0])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(inkColours[1], groundColours[1])).toBeGreaterThanOrEqual(4.5);
  });
});

test.each(['line-strong', 'focus'])('%s stands out from every ground by 3 to 1', (line) => {
  for (const ground of grounds) {
    expect(contrast(colours(line)[0], colours(ground)[0])).toBeGreaterThanOrEqual(3);
    expect(contrast(colours(line)[1], colours(ground)[1])).toBeGreaterThanOrEqual(3);
  }
});

test('the kinds differ by the form of their line too', () => {
  const lines = ['person', 'organization', 'event'].map(
    (kind) => new RegExp(`--bf-${kind}-line: (\\w+)`).exec(css)?.[1],
  );
  expect(new Set(lines).size).toBe(3);
});
