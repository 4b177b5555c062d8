import { useCallback, useEffect, useState } from 'preact/hooks';
import { listDamaged } from '../../archive/annotation-list.ts';
import { watchKeys } from '../../archive/changed-keys.ts';
import { openReader } from '../../archive/databases.ts';
import type { DamagedRow } from '../../archive/db.ts';

/** What had to be set aside, kept up to date; null before the first look. */
export function useDamaged(): { rows: DamagedRow[] | null; again: () => void } {
  const [rows, setRows] = useState<DamagedRow[] | null>(null);
  const again = useCallback(() => void listDamaged().then(setRows, console.error), []);
  useEffect(() => {
    const controller = new AbortController();
    watchKeys({ database: openReader().name, table: 'damaged' }, again, controller.signal);
    again();
    return () => controller.abort();
  }, [again]);
  return { rows, again };
}
