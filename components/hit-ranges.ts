export interface Hit {
  start: number;
  end: number;
}

/** Hits as mark.js takes them: in order, inside the text, none empty, those that touch or overlap made one. */
export function hitRanges(text: string, hits: readonly Hit[]): { start: number; length: number }[] {
  const merged: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const start = Math.max(0, hit.start);
    const end = Math.min(text.length, hit.end);
    const last = merged.at(-1);
    if (end <= start) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map(({ start, end }) => ({ start, length: end - start }));
}
