import { useCallback, useMemo, useState } from 'preact/hooks';
import type { AnnotationLine } from '../../core/annotations/line.ts';

/** What is selected of the lines that are shown; what a filter hides is not acted on. */
export function useSelection(lines: readonly AnnotationLine[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(
    () =>
      chosen.size === 0 ? chosen : new Set(lines.filter(({ id }) => chosen.has(id)).map(({ id }) => id)),
    [chosen, lines],
  );
  const select = useCallback((ids: readonly string[], on: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Set<string>()), []);
  const selectAll = useCallback(() => setChosen(new Set(lines.map(({ id }) => id))), [lines]);
  return { selected, select, selectAll, clear };
}
