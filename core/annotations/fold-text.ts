/**
 * Folds text for anchoring: what sites change without changing the words is dropped or made equal. White space,
 * punctuation, soft hyphens and other format characters go; case, diacritics and width are folded. One UTF-16 unit
 * becomes one unit or none, so that every folded unit has one place in the original.
 */

const dropped = 1;
const unknown = 0;
const combining = /[\u0300-\u036f]/;
const noise = /[\s\p{P}\p{Cf}\p{Cc}]/u;

/** Folded unit of each UTF-16 unit, filled when first asked for: `unknown`, `dropped`, or the unit. */
const table = new Uint16Array(65536);

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const char = String.fromCharCode(unit);
  if (noise.test(char) || combining.test(char)) return dropped;
  // Hangul and ideographs stay whole: their decompositions are other letters, not variants.
  const variant = unit < 0x3000 || unit >= 0xff00;
  const base = variant ? char.normalize('NFKD') : char;
  const lower = base.charAt(0).toLowerCase();
  return noise.test(lower.charAt(0)) ? dropped : lower.charCodeAt(0);
}

/** The folded unit, or 0 for a unit that is dropped. */
export function foldUnit(unit: number): number {
  let folded = table[unit] as number;
  if (folded === unknown) {
    folded = classify(unit);
    table[unit] = folded;
  }
  return folded === dropped ? 0 : folded;
}

const ideograph = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;

/**
 * How much a folded text says, in Latin letters: an ideograph or syllable block counts as three, because it carries
 * about as much as a short word.
 */
export function weightOf(folded: string): number {
  return folded.length + 2 * (folded.match(ideograph)?.length ?? 0);
}
