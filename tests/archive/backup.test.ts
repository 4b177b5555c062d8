import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { exportBackup, isBackup, readBackup, restoreBackup } from '../../archive/backup.ts';
import { changePlan, isDue, readPlan } from '../../archive/backup-plan.ts';
import { openReader } from '../../archive/databases.ts';
import { decide, listDecisions } from '../../archive/decisions.ts';
import { changeSettings, readSettings } from '../../archive/settings.ts';
import { draft, freshReader, wipeReader } from './reader-store.ts';

let time = 1_700_000_000_000;
const now = () => time;
const all = { annotations: true, settings: true, decisions: true };

beforeEach(async () => {
  await freshReader();
  time = 1_700_000_000_000;
});

const textOf = async (file: Blob) => gunzipSync(Buffer.from(await file.arrayBuffer())).toString('utf8');
const fileOf = (text: string) => new Blob([gzipSync(text)]);

async function fill(count: number) {
  const store = createAnnotationStore({ now, by: 'a' });
  for (let n = 0; n < count; n += 1) await store.save(`id-${n}`, draft(`note ${n}`));
  return store;
}

describe('a backup', () => {
  it('brings everything back after the database was wiped', async () => {
    await fill(3);
    await changeSettings({ theme: 'dark' });
    await decide({ kind: 'mute-site', host: 'example.org' }, time);
    const before = await openReader().annotations.toArray();
    const { file, annotations, name } = await exportBackup(time);
    expect(annotations).toBe(3);
    expect(name).toBe('backfile-backup-2023-11-14.jsonl.gz');
    await wipeReader();
    expect(await readBackup(file)).toMatchObject({
      added: 3,
      changed: 0,
      same: 0,
      damaged: 0,
      hasSettings: true,
      decisions: 1,
      complete: true,
    });
    expect(await restoreBackup(file, all)).toEqual({ added: 3, changed: 0, same: 0 });
    expect(await openReader().annotations.toArray()).toEqual(before);
    expect((await readSettings()).theme).toBe('dark');
    expect((await listDecisions()).decisions).toHaveLength(1);
    expect(await openReader().incoming.count()).toBe(0);
  });

  it('is merged field by field: nothing newer is overwritten', async () => {
    const store = await fill(2);
    const { file } = await exportBackup(time);
    time += 1_000;
    await store.edit({ id: 'id-0', set: { note: 'newer' }, seen: {} });
    expect(await readBackup(file)).toMatchObject({ added: 0, changed: 0, same: 2 });
    await restoreBackup(file, all);
    expect((await store.get('id-0'))?.note).toBe('newer');
  });

  it('leaves out what was not chosen', async () => {
    await fill(1);
    await changeSettings({ theme: 'dark' });
    const { file } = await exportBackup(time);
    await wipeReader();
    await restoreBackup(file, { annotations: false, settings: true, decisions: false });
    expect(await openReader().annotations.count()).toBe(0);
    expect((await readSettings()).theme).toBe('dark');
  });

  it('costs a damaged line itself alone, and says which', async () => {
    await fill(3);
    const lines = (await textOf((await exportBackup(time)).file)).split('\n');
    lines[2] = '{"kind":"annotation","value":{"id":7}}';
    lines[3] = 'no JSON';
    await wipeReader();
    const preview = await readBackup(fileOf(lines.join('\n')));
    expect(preview).toMatchObject({ added: 1, damaged: 2 });
    expect(preview.problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(await restoreBackup(fileOf(lines.join('\n')), all)).toMatchObject({ added: 1 });
  });

  it('that was cut off says so, and gives what it has', async () => {
    await fill(3);
    const text = await textOf((await exportBackup(time)).file);
    await wipeReader();
    const cut = fileOf(text.slice(0, text.lastIndexOf('{"kind":"annotation"')));
    expect(await readBackup(cut)).toMatchObject({ added: 2, complete: false });
  });

  it('of a newer version, or another kind of file, is refused with a reason', async () => {
    const newer = fileOf('{"format":"backfile-backup","version":2,"made":"x"}\n');
    await expect(readBackup(newer)).rejects.toMatchObject({ reason: 'newer' });
    await expect(readBackup(new Blob(['{"a":1}\n']))).rejects.toMatchObject({ reason: 'not-a-backup' });
    expect(await isBackup(new Blob(['hello']))).toBe(false);
    expect(await isBackup((await exportBackup(time)).file)).toBe(true);
  });

  it('restores all annotations or none when the database fails half-way', async () => {
    await fill(1_200);
    const { file } = await exportBackup(time);
    await wipeReader();
    const { annotations } = openReader();
    const put = annotations.bulkPut.bind(annotations);
    let calls = 0;
    vi.spyOn(annotations, 'bulkPut').mockImplementation(((rows: never) => {
      calls += 1;
      if (calls === 2) throw new DOMException('full', 'QuotaExceededError');
      return put(rows);
    }) as never);
    await expect(restoreBackup(file, all)).rejects.toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    expect(await openReader().annotations.count()).toBe(0);
    expect(await restoreBackup(file, all)).toMatchObject({ added: 1_200 });
  });

  it('that its reader stops half way changes nothing, and leaves nothing lying about', async () => {
    await fill(500);
    const { file } = await exportBackup(time);
    await freshReader();
    for (const when of [50, 250]) {
      const controller = new AbortController();
      const stopped = restoreBackup(file, all, {
        signal: controller.signal,
        onProgress: (done) => done >= when && controller.abort(),
      });
      await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
      expect(await openReader().annotations.count()).toBe(0);
    }
    expect(await restoreBackup(file, all)).toMatchObject({ added: 500 });
    expect(await openReader().incoming.count()).toBe(0);
  });
});

describe('the plan of backups', () => {
  it('is never due unless asked for, then when its time has come', async () => {
    expect(isDue(await readPlan(), time)).toBe(false);
    expect(isDue(await changePlan({ every: 'week' }), time)).toBe(true);
    const plan = await changePlan({ last: { at: time, annotations: 1 } });
    expect(isDue(plan, time + 6 * 86_400_000)).toBe(false);
    expect(isDue(plan, time + 7 * 86_400_000)).toBe(true);
  });
});
