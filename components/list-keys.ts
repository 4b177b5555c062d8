export type ListKey =
  | { do: 'move'; to: number; extend: boolean }
  | { do: 'select' | 'select-all' | 'open' | 'leave' | 'delete' | 'search' };

interface Where {
  /** Index of the entry that has the focus. */
  at: number;
  /** Entries that a page key moves by. */
  page: number;
  last: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

function target(key: string, { at, page, last }: Where): number | null {
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const to = targets[key];
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}

const plain: Record<string, Exclude<ListKey, { do: 'move' }>['do']> = {
  ' ': 'select',
  Enter: 'open',
  Escape: 'leave',
  Delete: 'delete',
  '/': 'search',
};

/**
 * What a key means while an entry of the list has the focus, or null: none of the list's. Single keys count there only
 * (WCAG 2.1.4), and none with Ctrl, Alt or Meta but "all", so that the browser keeps its own.
 */
export function listKey(event: Key, where: Where): ListKey | null {
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey && event.key.toLowerCase() === 'a') return { do: 'select-all' };
  if (command || event.altKey) return null;
  const to = target(event.key, where);
  if (to !== null) return { do: 'move', to, extend: event.shiftKey };
  const what = plain[event.key];
  return what ? { do: what } : null;
}
