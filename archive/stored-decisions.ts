import * as v from 'valibot';
import type { DecisionRow } from './db.ts';
import { decisionSchema } from './messages.ts';

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

/** The decisions among stored rows. */
export function decisionsIn(rows: readonly unknown[]): StoredDecisions {
  const decisions = rows.flatMap((row) => {
    const parsed = v.safeParse(rowSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
  return { decisions, damaged: rows.length - decisions.length };
}

/** An address as decisions compare it: the fragment only where a single-page site keeps its route in it. */
export function decisionAddress(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 || /^#[!/]/.test(address.slice(hash)) ? address : address.slice(0, hash);
}
