import type { FoundEntity, TabCalls } from '../../archive/contract.ts';
import { callTab, framesOf } from '../../archive/tab.ts';

type Found = ReturnType<TabCalls['listFound']>;

/** What was found in one frame of a page. */
export interface FrameFound extends Found {
  frameId: number;
}

/** ms that a frame is given to say what it found; the top frame has longer. */
const FRAME_DEADLINE = 500;

async function listOf(tabId: number, frameId: number): Promise<FrameFound | null> {
  const deadline = frameId === 0 ? undefined : FRAME_DEADLINE;
  const answer = await callTab({ tabId, frameId, deadline }, 'listFound');
  return answer.ok ? { frameId, ...answer.value } : null;
}

/** What was found in each frame of a tab, the top one first. Null when the top frame does not answer. */
export async function foundInFrames(tabId: number): Promise<FrameFound[] | null> {
  const frames = await framesOf(tabId);
  const found = await Promise.all(frames.map((frameId) => listOf(tabId, frameId)));
  const heard = found.filter((one) => one !== null);
  return heard[0]?.frameId === 0 ? heard : null;
}

/** The counts of all frames together, in the order in which entities appear first. */
export function joinFound(frames: readonly FrameFound[]): FoundEntity[] {
  const joined = new Map<string, FoundEntity>();
  for (const { found } of frames)
    for (const one of found) {
      const known = joined.get(one.entityId);
      joined.set(one.entityId, { ...one, count: one.count + (known?.count ?? 0) });
    }
  return [...joined.values()];
}

/** Where the nth mention (from 0) of an entity stands, counted over all frames; the last one when there are fewer. */
export function placeOf(
  frames: readonly FrameFound[],
  entityId: string,
  n: number,
): { frameId: number; n: number; before: number; of: number } | null {
  const counts = frames.map(({ frameId, found }) => ({
    frameId,
    count: found.find((one) => one.entityId === entityId)?.count ?? 0,
  }));
  const of = counts.reduce((sum, { count }) => sum + count, 0);
  const wanted = Math.min(n, of - 1);
  let before = 0;
  for (const { frameId, count } of counts) {
    if (wanted < before + count) return { frameId, n: wanted - before, before, of };
    before += count;
  }
  return null;
}
