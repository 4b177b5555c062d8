import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'decisionsMadeHere';
/** ms in which a page may take back what was decided on it. */
const UNDO_TIME = 10 * 60_000;
/** Decisions remembered: more are not taken back one after the other. */
const MOST = 100;

const schema = v.array(v.object({ id: v.number(), tabId: v.number(), at: v.number() }));

/** Kept in memory by the browser, so that it outlives a stopped worker but not the session. */
async function read(): Promise<v.InferOutput<typeof schema>> {
  const stored = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(schema, stored[KEY]);
  return parsed.success ? parsed.output : [];
}

/** Remembers that a decision was made from a tab just now (`at`: ms since 1970). */
export async function rememberMadeHere(id: number, tabId: number, at: number): Promise<void> {
  const before = (await read()).filter((made) => at - made.at < UNDO_TIME);
  await browser.storage.session.set({ [KEY]: [...before, { id, tabId, at }].slice(-MOST) });
}

/** Whether a decision was made from this tab a short while ago: then its page may take it back. */
export async function wasMadeHere(id: number, tabId: number, now: number): Promise<boolean> {
  return (await read()).some((made) => made.id === id && made.tabId === tabId && now - made.at < UNDO_TIME);
}
