import * as v from 'valibot';
import type { Decision, PageDecision } from './contract.ts';
import { openReader, stored } from './databases.ts';
import type { DecisionRow, ReaderDatabase } from './db.ts';
import { decisionSchema } from './messages.ts';
import { hostOf, type SenderPage } from './sender.ts';

const rowSchema: v.GenericSchema<unknown, DecisionRow> = v.object({
  id: v.number(),
  key: v.string(),
  decision: decisionSchema,
  madeAt: v.number(),
});

export interface StoredDecisions {
  /** Oldest first. */
  decisions: DecisionRow[];
  /** Rows that cannot be read: they are left where they are and count for nothing. */
  damaged: number;
}

/** An address as decisions compare it: the fragment only where a single-page site keeps its route in it. */
export function decisionAddress(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 || /^#[!/]/.test(address.slice(hash)) ? address : address.slice(0, hash);
}

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
  const rows: unknown[] = await stored(() => db.decisions.toArray());
  const decisions = rows.flatMap((row) => {
    const parsed = v.safeParse(rowSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
  return { decisions, damaged: rows.length - decisions.length };
}
