import * as v from 'valibot';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';

export const backupIntervals = ['never', 'day', 'week', 'month'] as const;
export type BackupInterval = (typeof backupIntervals)[number];

const row = 'backup';
const day = 24 * 60 * 60 * 1000;
const lengths: Record<BackupInterval, number> = {
  never: Number.POSITIVE_INFINITY,
  day,
  week: 7 * day,
  month: 30 * day,
};
/** ms: the alarm that asks comes once a day, not to the minute. */
const slack = 60 * 60 * 1000;

/** Why a planned backup was not written; `browser`: in the browser's own words. */
export const failureReasons = ['permission', 'unsupported', 'slow', 'not-made', 'browser'] as const;
export type FailureReason = (typeof failureReasons)[number];

const planSchema = v.object({
  every: v.fallback(v.picklist(backupIntervals), 'never'),
  /** The last file that was written, by hand or by plan. */
  last: v.fallback(v.nullable(v.object({ at: v.number(), annotations: v.number() })), null),
  /** The last planned one could not be written. `message`: what the browser said. */
  failure: v.fallback(
    v.nullable(
      v.object({
        at: v.number(),
        reason: v.fallback(v.picklist(failureReasons), 'browser'),
        message: v.string(),
      }),
    ),
    null,
  ),
  /** ms since 1970 when the reader did not want to be asked for now; null: never. */
  declined: v.fallback(v.nullable(v.number()), null),
});
/** When a backup is written by itself, and what came of the last one. */
export type BackupPlan = v.InferOutput<typeof planSchema>;

const noPlan: BackupPlan = { every: 'never', last: null, failure: null, declined: null };

const planFrom = (value: unknown): BackupPlan => {
  const parsed = v.safeParse(planSchema, value);
  return parsed.success ? parsed.output : noPlan;
};

/** Throws StorageError. */
export const readPlan = async (db: ReaderDatabase = openReader()): Promise<BackupPlan> =>
  planFrom((await stored(() => db.settings.get(row)))?.value);

/** Changes the named fields only. Throws StorageError. */
export const changePlan = (
  change: Partial<BackupPlan>,
  db: ReaderDatabase = openReader(),
): Promise<BackupPlan> =>
  stored(() =>
    db.transaction('rw', db.settings, async () => {
      const value = { ...planFrom((await db.settings.get(row))?.value), ...change };
      await db.settings.put({ key: row, value });
      return value;
    }),
  );

export const isDue = ({ every, last }: BackupPlan, now: number): boolean =>
  every !== 'never' && now - (last?.at ?? Number.NEGATIVE_INFINITY) >= lengths[every] - slack;
