import type { Decision, PageDecision } from './contract.ts';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';
import { hostOf, type SenderPage } from './sender.ts';
import { decisionAddress, decisionsIn, type StoredDecisions } from './stored-decisions.ts';

/** What a page may ask for, as it is stored: address and host are the sender's. */
export function decisionOf(asked: PageDecision, page: SenderPage): Decision {
  if (asked.kind === 'not-here') return { ...asked, address: decisionAddress(page.address) };
  if (asked.kind === 'mute-site') return { kind: 'mute-site', host: hostOf(page.topAddress) };
  return asked;
}

const keyOf = (decision: Decision): string =>
  JSON.stringify(Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Stores a decision and returns its id; one that was made before keeps its id. Throws StorageError. */
export function decide(
  decision: Decision,
  madeAt: number,
  db: ReaderDatabase = openReader(),
): Promise<number> {
  const key = keyOf(decision);
  return stored(() =>
    db.transaction('rw', db.decisions, async () => {
      const known = await db.decisions.where('key').equals(key).first();
      return known ? known.id : db.decisions.add({ key, decision, madeAt });
    }),
  );
}

/** Takes a decision back; one that is not there is no error. Throws StorageError. */
export function undecide(id: number, db: ReaderDatabase = openReader()): Promise<void> {
  return stored(() => db.decisions.delete(id));
}

/** All decisions. Throws StorageError. */
export async function listDecisions(db: ReaderDatabase = openReader()): Promise<StoredDecisions> {
  return decisionsIn(await stored(() => db.decisions.toArray()));
}
