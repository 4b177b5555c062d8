import { expect, it } from 'vitest';
import { listKey } from '../../components/list-keys.ts';

const where = { at: 5, page: 4, last: 9 };
const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

it.each([
  [{ key: 'ArrowDown' }, { do: 'move', to: 6, extend: false }],
  [
    { key: 'ArrowUp', shiftKey: true },
    { do: 'move', to: 4, extend: true },
  ],
  [{ key: 'PageDown' }, { do: 'move', to: 9, extend: false }],
  [{ key: 'PageUp' }, { do: 'move', to: 1, extend: false }],
  [{ key: 'Home' }, { do: 'move', to: 0, extend: false }],
  [{ key: 'End' }, { do: 'move', to: 9, extend: false }],
  [{ key: ' ' }, { do: 'select' }],
  [{ key: 'Enter' }, { do: 'open' }],
  [{ key: 'Delete' }, { do: 'delete' }],
  [{ key: '/' }, { do: 'search' }],
  [{ key: 'a', ctrlKey: true }, { do: 'select-all' }],
  [{ key: 'A', metaKey: true }, { do: 'select-all' }],
  // The browser's own.
  [{ key: 'ArrowLeft', altKey: true }, null],
  [{ key: 'Home', ctrlKey: true }, null],
  [{ key: 'a' }, null],
  [{ key: 'Tab' }, null],
])('%o', (key, expected) => {
  expect(listKey({ ...none, ...key }, where)).toEqual(expected);
});
