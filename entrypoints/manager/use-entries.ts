import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { readAnnotations } from '../../archive/annotation-list.ts';
import type { LineFeedState } from '../../archive/line-feed.ts';
import type { Annotation } from '../../core/annotations/annotation.ts';

/** Entries kept: some windows full. */
const most = 600;

/** The annotations that are in the window, read as they come into it and again when they change. */
export function useEntries(feed: LineFeedState | null) {
  const [version, draw] = useReducer((n: number) => n + 1, 0);
  const entries = useRef(new Map<string, Annotation>());
  const visible = useRef<string[]>([]);

  const read = useCallback(async (ids: readonly string[]) => {
    const found = await readAnnotations(ids, Date.now());
    for (const annotation of found) {
      entries.current.delete(annotation.id);
      entries.current.set(annotation.id, annotation);
    }
    for (const id of entries.current.keys()) {
      if (entries.current.size <= most) break;
      if (!visible.current.includes(id)) entries.current.delete(id);
    }
    if (found.length > 0) draw(0);
  }, []);

  const onVisible = useCallback(
    (ids: string[]) => {
      visible.current = ids;
      const missing = ids.filter((id) => !entries.current.has(id));
      if (missing.length > 0) read(missing).catch(console.error);
    },
    [read],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version brings new changes
  useEffect(() => {
    const changed = feed?.changed;
    if (!feed || (changed && changed.length === 0)) return;
    const shown = new Set(visible.current);
    const all = changed && new Set(changed);
    const isStale = (id: string) => !all || all.has(id);
    for (const id of entries.current.keys()) if (isStale(id) && !shown.has(id)) entries.current.delete(id);
    const stale = visible.current.filter(isStale);
    if (stale.length > 0) read(stale).catch(console.error);
  }, [feed?.version]);

  return { entries: entries.current, version, onVisible };
}
