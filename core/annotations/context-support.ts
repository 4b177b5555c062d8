import { type FoldedText, hasBreakNear } from './folded-text.ts';

/** How far the text beside a place agrees with the remembered context, counted outward from the quotation. */
export interface Support {
  /** Units that agree without any gap, from the edge of the quotation on. */
  run: number;
  /** Units that agree in all. */
  matched: number;
  /** `matched` less what the gaps cost. */
  score: number;
  /** Units of whole blocks that the page no longer has. */
  skipped: number;
  /** The context of the quotation's own block agrees to the last unit, or there is none in the block. */
  wholeBlock: boolean;
  /** There is context in the quotation's own block, and little or nothing of it agrees. */
  foreign: boolean;
  /** Folded position on the page of the unit of the context that stands nearest; null: there is none. */
  nearest: number | null;
}

export interface ContextSide {
  /** The remembered context, folded. */
  pattern: FoldedText;
  page: FoldedText;
  /** Folded position on the page: the quotation's first unit (looking back) or the one after its last (looking on). */
  at: number;
  direction: -1 | 1;
}

/** An edit of a word or two inside a block; more is another text. */
const smallGap = 24;
/** Agreement needed after a gap: shorter runs meet by chance. */
const resyncRun = 7;
/** Inserted blocks (advertisements, new entries) between quotation and context; a few paragraphs. */
const blockGap = 6000;
const blockResyncRun = 12;
/** Agreement of a whole block, from edge to edge. */
const wholeBlockRun = 8;
const gapCost = 4;
/** Of blocks that were taken out: nothing stands between what is left. */
const overBlocksCost = 2;
/** What inserted blocks cost grows with their length: the nearer of two like places is the likelier. */
const blockGapCost = (units: number) => 2 * Math.log2(1 + units);
const maxGaps = 8;
/** Share of the context in the quotation's own block: less is shared by blocks that only begin or end alike. */
export const leastInBlock = 0.35;

function runLength(side: ContextSide, i: number, t: number): number {
  const { pattern, page, direction } = side;
  const p = pattern.folded;
  const text = page.folded;
  const first = direction === 1 ? 0 : p.length - 1;
  let n = 0;
  while (i + n < p.length) {
    const unit = text.charCodeAt(t + direction * n);
    if (Number.isNaN(unit) || unit !== p.charCodeAt(first + direction * (i + n))) break;
    n++;
  }
  return n;
}

interface Place {
  i: number;
  t: number;
}

interface Step extends Place {
  cost: number;
  /** Units of whole blocks of the context that are left out. */
  skipped?: number;
}

/** The nearest place, gap by gap, where context and page agree again inside the block. */
function resyncInBlock(side: ContextSide, { i, t }: Place): Step | null {
  const rest = side.pattern.folded.length - i;
  const need = Math.min(resyncRun, rest);
  if (need < 4) return null;
  for (let gap = 1; gap <= smallGap; gap++) {
    for (let skipped = 0; skipped <= gap; skipped++) {
      const next = { i: i + skipped, t: t + side.direction * (gap - skipped), cost: gapCost };
      if (next.i + need > side.pattern.folded.length) break;
      if (runLength(side, next.i, next.t) >= need) return next;
    }
  }
  return null;
}

/** Where the next block of the context stands when whole blocks came between. */
function resyncAtBlock(side: ContextSide, { i, t }: Place): Step | null {
  const { pattern, page, direction } = side;
  const edge = direction === 1 ? i : pattern.folded.length - i;
  const pageEdge = direction === 1 ? t : t + 1;
  if (!hasBreakNear(pattern, edge, 1) || !hasBreakNear(page, pageEdge, 1)) return null;
  const length = Math.min(blockResyncRun, pattern.folded.length - i);
  if (length < 6) return null;
  const wanted =
    direction === 1 ? pattern.folded.slice(i, i + length) : pattern.folded.slice(edge - length, edge);
  const from = Math.max(0, direction === 1 ? pageEdge : pageEdge - blockGap);
  const area = page.folded.slice(from, direction === 1 ? pageEdge + blockGap : pageEdge);
  for (
    let found = direction === 1 ? area.indexOf(wanted) : area.lastIndexOf(wanted);
    found >= 0;
    found =
      direction === 1 ? area.indexOf(wanted, found + 1) : found > 0 ? area.lastIndexOf(wanted, found - 1) : -1
  ) {
    const boundary = from + (direction === 1 ? found : found + length);
    if (hasBreakNear(page, boundary, 0)) {
      const cost = gapCost + blockGapCost(Math.abs(boundary - pageEdge));
      return { i, t: direction === 1 ? boundary : boundary - 1, cost };
    }
  }
  return null;
}

/** Where the context goes on directly at a block's edge, after blocks of it that were taken out of the page. */
function resyncOverBlocks(side: ContextSide, { i, t }: Place): Step | null {
  const { pattern, page, direction } = side;
  const length = pattern.folded.length;
  const outward = (at: number) => (direction === 1 ? at : length - at);
  const isEdge = (at: number) => hasBreakNear(page, direction === 1 ? at : at + 1, 0);
  if (!hasBreakNear(pattern, outward(i), 1) || !isEdge(t)) return null;
  const edges = Array.from(pattern.breaks, outward).filter((at) => at > i && at < length);
  if (direction === -1) edges.reverse();
  for (const [index, next] of edges.entries()) {
    const run = runLength(side, next, t);
    const block = (edges[index + 1] ?? Number.POSITIVE_INFINITY) - next;
    const isWhole = block >= wholeBlockRun && run >= block && isEdge(t + direction * block);
    if (isWhole || run >= blockResyncRun) return { i: next, t, cost: overBlocksCost, skipped: next - i };
  }
  return null;
}

/** Units of the context that lie in the quotation's own block. */
function unitsInBlock({ pattern, direction }: ContextSide): number {
  const length = pattern.folded.length;
  const edge = direction === 1 ? pattern.breaks[0] : pattern.breaks.at(-1);
  if (edge === undefined) return Number.POSITIVE_INFINITY;
  return direction === 1 ? edge : length - edge;
}

function agreesInBlock(side: ContextSide, run: number): boolean {
  const own = unitsInBlock(side);
  const edge = side.at + side.direction * own;
  const isEnd = edge === 0 || edge === side.page.folded.length;
  return run >= own && (isEnd || hasBreakNear(side.page, edge, 0));
}

/** Whether the context in the quotation's own block agrees: to the block's edge, or for as many units as are `enough`. */
export function keepsBlock(side: ContextSide, run: number, enough: number): boolean {
  const own = unitsInBlock(side);
  return run >= Math.min(enough, side.pattern.folded.length) && own > enough
    ? true
    : agreesInBlock(side, run);
}

/** Compares one side's context with the page, outward from the quotation, over small edits and inserted blocks. */
export function supportOf(side: ContextSide): Support {
  const own = Math.min(unitsInBlock(side), side.pattern.folded.length);
  let place: Place = { i: 0, t: side.direction === 1 ? side.at : side.at - 1 };
  const run = runLength(side, place.i, place.t);
  let nearest = run > 0 ? place.t : null;
  let matched = run;
  let inBlock = Math.min(run, own);
  let cost = 0;
  let skipped = 0;
  let length = run;
  for (let gaps = 0; gaps < maxGaps; gaps++) {
    place = { i: place.i + length, t: place.t + side.direction * length };
    if (place.i >= side.pattern.folded.length) break;
    const next: Step | null =
      resyncOverBlocks(side, place) ?? resyncAtBlock(side, place) ?? resyncInBlock(side, place);
    if (!next) break;
    cost += next.cost;
    skipped += next.skipped ?? 0;
    place = next;
    length = runLength(side, place.i, place.t);
    matched += length;
    inBlock += Math.max(0, Math.min(own, place.i + length) - place.i);
    nearest ??= place.t;
  }
  const foreign = own >= resyncRun && inBlock < Math.max(Math.min(resyncRun, own), leastInBlock * own);
  return {
    run,
    matched,
    score: matched - cost,
    skipped,
    wholeBlock: agreesInBlock(side, run),
    foreign,
    nearest,
  };
}

/** Only the run without a gap: cheap enough for hundreds of places. */
export function runAt(side: ContextSide): number {
  return runLength(side, 0, side.direction === 1 ? side.at : side.at - 1);
}
