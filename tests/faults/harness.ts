import { createAnnotationStore } from '../../archive/annotations.ts';
import { exportBackup, restoreBackup } from '../../archive/backup.ts';
import { bringIn } from '../../archive/bring-in.ts';
import { closeDatabases, openReader } from '../../archive/databases.ts';
import { keepAnnotations } from '../../archive/keeper.ts';
import type { Annotation, AnnotationDraft } from '../../core/annotations/annotation.ts';
import type { Audit, Fact } from './ledger.ts';
import { type StoredDatabase, writeOlder } from './older-database.ts';

declare const chrome: {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/**
 * The project's own storage code in a page of the extension, driven by the fault tests: it works without a pause and
 * tells what it began and what it was promised, until somebody pulls the plug.
 */
let store = createAnnotationStore();

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

/** Resolves when it was heard: nothing is begun that nobody knows of. */
type Tell = (kind: 'begun' | 'kept', facts: Fact[]) => Promise<unknown>;

async function save(id: string, note: string, tell: Tell): Promise<void> {
  const fact = { id, note, deleted: false };
  await tell('begun', [fact]);
  await store.save(id, draft(note));
  await tell('kept', [fact]);
}

const operations = {
  save: (n: number, tell: Tell) => save(`save-${n}`, `saved ${n}`, tell),
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
  /** All that there is, which is more than one transaction after some rounds. */
  async bulk(n: number, tell: Tell) {
    const facts = (await all()).map(({ id, note }) => ({ id, note, deleted: n % 2 === 0 }));
    await tell('begun', facts);
    await store.setDeleted(
      facts.map(({ id }) => id),
      n % 2 === 0,
    );
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

/** Many rows with many tags: the index that an upgrade makes over them takes its time. */
async function fill(count: number, tell: Tell): Promise<void> {
  const tags = Array.from({ length: 12 }, (_, n) => `tag ${n}`);
  const [one] = await all();
  if (!one) throw new Error('There is no annotation to be copied');
  const others = Array.from({ length: count }, (_, n) => ({ ...one, id: `fill-${n}`, note: 'filled', tags }));
  await bringIn([others]);
  await tell(
    'kept',
    others.map(({ id, note }) => ({ id, note, deleted: false })),
  );
}

function deleteReader(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('backfile-reader');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Makes the reader's database one of an older version, with the rows that it has. Nobody else may have it open. */
async function becomeOlder({ version, stores }: StoredDatabase): Promise<IDBDatabase> {
  const db = openReader();
  const rows = Object.fromEntries(
    await Promise.all(Object.keys(stores).map(async (name) => [name, await db.table(name).toArray()])),
  );
  closeDatabases();
  await deleteReader();
  const older = await writeOlder({ version, stores, rows });
  store = createAnnotationStore();
  return older;
}

/** Opens the older database as an update of the extension does: its worker and a page at the same time. */
async function upgrade(tell: Tell, from: number): Promise<void> {
  chrome.runtime.sendMessage({ to: 'backfile-background', call: 'readerChanged' }).catch(() => {});
  await openReader().open();
  await tell('kept', []);
  await work('save', from, tell);
}

/** Waits until the keeper has done its work, then tells what both stores hold. */
async function audit(): Promise<Audit> {
  await keepAnnotations({ now: Date.now, compare: true });
  const rows = await openReader().annotations.toArray();
  const local = await chrome.storage.local.get(null);
  const copies = Object.entries(local)
    .filter(([key]) => key.startsWith('annotation:'))
    .map(([key, value]) => [key.slice('annotation:'.length), JSON.parse(String(value)) as Annotation]);
  return {
    stored: rows.map(({ id, annotation }) => ({ ...(annotation as Annotation), key: id })),
    copies: Object.fromEntries(copies),
    uncopied: await openReader().uncopied.count(),
    damaged: await openReader().damaged.count(),
  };
}

const harness = { save, fill, work, upgrade, audit, becomeOlder };
export type Harness = typeof harness;
Object.assign(globalThis, { harness });
