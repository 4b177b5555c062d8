/** Shorter agreement between two texts is chance. */
const leastRun = 3;
/** Longer texts are not compared: quadratic. */
const longest = 800;

interface Longest {
  a: number;
  b: number;
  length: number;
}

function longestCommon(a: string, b: string): Longest {
  let best: Longest = { a: 0, b: 0, length: 0 };
  let row = new Uint16Array(b.length + 1);
  let next = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    for (let j = 0; j < b.length; j++) {
      const length = unit === b.charCodeAt(j) ? (row[j] as number) + 1 : 0;
      next[j + 1] = length;
      if (length > best.length) best = { a: i - length + 1, b: j - length + 1, length };
    }
    [row, next] = [next, row];
  }
  return best;
}

/**
 * Units that two texts have in common, in the same order, in runs of at least three: the longest run, then what lies
 * before and after it (Ratcliff and Obershelp, "Pattern matching: the gestalt approach", 1988).
 */
export function commonUnits(a: string, b: string): number {
  if (a.length < leastRun || b.length < leastRun || a.length > longest || b.length > longest) return 0;
  if (a === b) return a.length;
  const best = longestCommon(a, b);
  if (best.length < leastRun) return 0;
  const before = commonUnits(a.slice(0, best.a), b.slice(0, best.b));
  const after = commonUnits(a.slice(best.a + best.length), b.slice(best.b + best.length));
  return before + best.length + after;
}
