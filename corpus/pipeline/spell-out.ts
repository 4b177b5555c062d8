const ALTERNATIVES = /\{([^{}]*)\}/;

/**
 * Every wording of a pattern: "{war|conflict} in {the |}Gaza Strip" has four. A text without braces is its own only
 * wording. Alternatives do not nest; spaces left over by an empty one are taken out.
 */
export function spellOut(pattern: string): string[] {
  const [found, inner] = ALTERNATIVES.exec(pattern) ?? [];
  if (found === undefined || inner === undefined) return [pattern.replace(/\s+/g, ' ').trim()];
  return inner.split('|').flatMap((choice) => spellOut(pattern.replace(found, () => choice)));
}
