/** The value below which a part of the values lies (nearest rank). */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function printRow(name: string, figures: Record<string, number>): void {
  const shown = Object.entries(figures).map(([label, value]) => `${label} ${value.toPrecision(3)}`);
  console.log(`${name.padEnd(46)} ${shown.join('  ')}`);
}
