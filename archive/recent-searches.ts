import * as v from 'valibot';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';

const ROW = 'recent-searches';
const MOST = 10;
/** UTF-16 units: what is longer was pasted, not typed. */
const LONGEST = 200;

const schema = v.fallback(v.array(v.pipe(v.string(), v.maxLength(LONGEST))), []);

/** The latest searches that led somewhere, latest first. Throws StorageError. */
export async function recentSearches(db: ReaderDatabase = openReader()): Promise<string[]> {
  const row = await stored(() => db.settings.get(ROW));
  return v.parse(schema, row?.value).slice(0, MOST);
}

/** Remembers a search. Not to be called for private windows. Throws StorageError. */
export async function rememberSearch(text: string, db: ReaderDatabase = openReader()): Promise<void> {
  const search = text.trim();
  if (search.length < 2 || search.length > LONGEST) return;
  await stored(() =>
    db.transaction('rw', db.settings, async () => {
      const before = v.parse(schema, (await db.settings.get(ROW))?.value);
      const others = before.filter((one) => one.toLowerCase() !== search.toLowerCase());
      await db.settings.put({ key: ROW, value: [search, ...others].slice(0, MOST) });
    }),
  );
}

/** Forgets all of them. Throws StorageError. */
export const forgetSearches = (db: ReaderDatabase = openReader()): Promise<void> =>
  stored(() => db.settings.delete(ROW));
