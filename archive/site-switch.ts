import type { Decision } from './contract.ts';
import { openReader } from './databases.ts';
import type { DecisionRow, ReaderDatabase } from './db.ts';
import { decide, listDecisions, undecide } from './decisions.ts';
import { sensitiveKind } from './sensitive-sites.ts';
import { changeSettings, readSettings } from './settings.ts';

const isOrBelow = (host: string, above: string): boolean => host === above || host.endsWith(`.${above}`);

function mutes(decision: Decision, host: string): boolean {
  return decision.kind === 'mute-site' && isOrBelow(host, decision.host);
}

async function allow(host: string, rows: readonly DecisionRow[], db: ReaderDatabase): Promise<void> {
  for (const row of rows) if (mutes(row.decision, host)) await undecide(row.id, db);
  if (sensitiveKind(host) === null) return;
  const { allowedHosts } = await readSettings(db);
  if (!allowedHosts.some((allowed) => isOrBelow(host, allowed)))
    await changeSettings({ allowedHosts: [...allowedHosts, host] }, db);
}

/**
 * The switch of one site. On: every decision that mutes it is taken back, and it is allowed although it may count as
 * sensitive. Off: it is muted. Throws StorageError. The caller tells the background (`readerChanged`).
 */
export async function switchSite(
  host: string,
  on: boolean,
  { now, db = openReader() }: { now: number; db?: ReaderDatabase },
): Promise<void> {
  if (!on) {
    await decide({ kind: 'mute-site', host }, now, db);
    return;
  }
  const { decisions } = await listDecisions(db);
  await allow(host, decisions, db);
}
