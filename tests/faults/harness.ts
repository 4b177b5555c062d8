import { createAnnotationStore } from '../../archive/annotations.ts';
import { exportBackup, restoreBackup } from '../../archive/backup.ts';
import { bringIn } from '../../archive/bring-in.ts';
import { openReader } from '../../archive/databases.ts';
import { keepAnnotations } from '../../archive/keeper.ts';
import type { Annotation, AnnotationDraft } from '../../core/annotations/annotation.ts';

declare const chrome: {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
};

/**
 * The project's own storage code in a page of the extension, driven by the fault tests: it works without a pause and
 * tells what it began and what it was promised, until somebody pulls the plug.
 */
const store = createAnnotationStore();

const draft = (note: string): AnnotationDraft => ({
  target: {
    address: 'https://example.org/a',
    url: 'https://example.org/a',
    title: 'A page',
    selectors: [{ type: 'TextQuoteSelector', exact: note, prefix: '', suffix: '' }],
  },
  color: 'yellow',
  note,
  tags: [],
  about: [],
});

const all = async (): Promise<Annotation[]> => (await store.list({})).annotations;

interface Fact {
  id: string;
  note: string | null;
  deleted: boolean;
}
/** Resolves when it was heard: nothing is begun that nobody knows of. */
type Tell = (kind: 'begun' | 'kept', facts: Fact[]) => Promise<unknown>;

const operations = {
  async save(n: number, tell: Tell) {
    const fact = { id: `save-${n}`, note: `saved ${n}`, deleted: false };
    await tell('begun', [fact]);
    await store.save(fact.id, draft(fact.note));
    await tell('kept', [fact]);
  },
  async edit(n: number, tell: Tell) {
    const fact = { id: 'save-0', note: `edited ${n}`, deleted: false };
    await tell('begun', [fact]);
    await store.edit({ id: fact.id, set: { note: fact.note, deleted: null }, seen: {} });
    await tell('kept', [fact]);
  },
  async delete(n: number, tell: Tell) {
    const fact = { id: 'save-1', note: null, deleted: n % 2 === 0 };
    await tell('begun', [fact]);
    await store.setDeleted([fact.id], fact.deleted);
    await tell('kept', [fact]);
  },
  async merge(n: number, tell: Tell) {
    const [one] = await all();
    if (!one) return;
    const others = Array.from({ length: 40 }, (_, k) => ({
      ...one,
      id: `merge-${n}-${k}`,
      note: `merged ${n}`,
    }));
    const facts = others.map(({ id, note }) => ({ id, note, deleted: one.deleted !== null }));
    await tell('begun', facts);
    await bringIn([others.slice(0, 20), others.slice(20)]);
    await tell('kept', facts);
  },
  /** A restore changes nothing that is there: what was kept must still be so. */
  async restore() {
    const { file } = await exportBackup(Date.now());
    await restoreBackup(file, { annotations: true, settings: true, decisions: true });
  },
};
export type Operation = keyof typeof operations;

async function work(name: Operation, from: number, tell: Tell): Promise<void> {
  for (let n = from; ; n += 1) await operations[name](n, tell);
}

async function copies(): Promise<Record<string, Annotation>> {
  const stored = await chrome.storage.local.get(null);
  return Object.fromEntries(
    Object.entries(stored)
      .filter(([key]) => key.startsWith('annotation:'))
      .map(([key, value]) => [key.slice('annotation:'.length), value as Annotation]),
  );
}

/** Waits until the keeper has done its work, then tells what both stores hold. */
async function audit() {
  await keepAnnotations({ now: Date.now, compare: true });
  const rows = await openReader().annotations.toArray();
  return {
    stored: rows.map(({ id, annotation }) => ({ ...(annotation as Annotation), key: id })),
    copies: await copies(),
    uncopied: await openReader().uncopied.count(),
    damaged: await openReader().damaged.count(),
    incoming: await openReader().incoming.count(),
  };
}

Object.assign(globalThis, { harness: { store, draft, work, audit, all, keepAnnotations } });
