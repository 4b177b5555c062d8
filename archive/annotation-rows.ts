import * as v from 'valibot';
import { type Annotation, annotationSchema } from '../core/annotations/annotation.ts';
import { modifiedAt } from '../core/annotations/merge.ts';
import { stored } from './databases.ts';
import type { AnnotationRow, ReaderDatabase } from './db.ts';

export const entityKey = (archiveId: string, entityId: string): string => `${archiveId}/${entityId}`;

export function rowOf(annotation: Annotation): AnnotationRow {
  const { id, target, deleted, about } = annotation;
  const entities = about.flatMap((bond) =>
    bond.kind === 'entity' ? [entityKey(bond.archiveId, bond.entityId)] : [],
  );
  const row: AnnotationRow = {
    id,
    page: target.address,
    modified: modifiedAt(annotation),
    entities,
    annotation,
  };
  return deleted === null ? row : { ...row, deleted };
}

export interface ReadRows {
  annotations: Annotation[];
  /** Rows that could not be read; they were set aside and can be seen in `damaged`. */
  damaged: number;
}

/** Moves rows that cannot be read out of the way, as they are. */
async function setAside(
  db: ReaderDatabase,
  rows: readonly { row: AnnotationRow; reason: string }[],
  now: number,
): Promise<void> {
  await stored(() =>
    db.transaction('rw', db.annotations, db.damaged, async () => {
      await db.damaged.bulkPut(rows.map(({ row, reason }) => ({ id: row.id, row, reason, foundAt: now })));
      await db.annotations.bulkDelete(rows.map(({ row }) => row.id));
    }),
  );
}

/** Checks stored rows; a damaged one never drops its neighbours. Throws StorageError. */
export async function readRows(
  db: ReaderDatabase,
  rows: readonly AnnotationRow[],
  now: number,
): Promise<ReadRows> {
  const annotations: Annotation[] = [];
  const bad: { row: AnnotationRow; reason: string }[] = [];
  for (const row of rows) {
    const parsed = v.safeParse(annotationSchema, row.annotation);
    if (parsed.success && parsed.output.id === row.id) annotations.push(parsed.output);
    else bad.push({ row, reason: parsed.success ? 'The id is another.' : v.summarize(parsed.issues) });
  }
  if (bad.length > 0) await setAside(db, bad, now);
  return { annotations, damaged: bad.length };
}
