import type { CDPSession } from 'playwright-core';

/** The main thread's tasks of one page load, in ms. */
export interface TaskFigures {
  /** Sum over all tasks of what each takes above 50 ms, from the navigation on. */
  blocking: number;
  /** The longest task of the page, whoever caused it. */
  longest: number;
  /** The longest stretch of script of an extension within one task. */
  longestOurs: number;
  /** Script of an extension in all. */
  ours: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** us */
  ts: number;
  dur?: number;
  args: { name?: string; data?: { url?: string; documentLoaderURL?: string; isolate?: string } };
}

/** Blocking time counts above this. https://web.dev/articles/tbt */
const BLOCKS = 50;

const categories = ['toplevel', 'devtools.timeline', 'v8', '__metadata', 'blink.user_timing'];

/** Traces the browser from now on; `stop` gives the events. One at a time for each browser. */
export async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent); // as the tracing format has it
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [...categories, 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', take);
    return events;
  };
}

const spans = (events: TraceEvent[], ...names: string[]) =>
  events.filter((event) => names.includes(event.name) && event.dur !== undefined);

/** Script that runs without a name of its own (promises, observers) is the extension's where pages have no script. */
const isTheirs = ({ name, args }: TraceEvent) => {
  if (name === 'RunMicrotasks') return true;
  return /^(chrome|moz)-extension:/.test(args.data?.url ?? '');
};

const within = (inner: TraceEvent, outer: TraceEvent) =>
  inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

/** ms of the spans that lie in a task, those inside another counted once. */
function coverage(task: TraceEvent, sorted: readonly TraceEvent[]): number {
  let end = 0;
  let sum = 0;
  for (const span of sorted) {
    if (!within(span, task) || span.ts < end) continue;
    end = span.ts + (span.dur ?? 0);
    sum += (span.dur ?? 0) / 1000;
  }
  return sum;
}

/** What the main thread did that shows this address. Throws when the trace has no navigation to it. */
export function taskFigures(events: TraceEvent[], url: string): TaskFigures {
  const start = events.find(
    (event) => event.name === 'navigationStart' && event.args.data?.documentLoaderURL === url,
  );
  if (!start) throw new Error(`The trace has no navigation to ${url}`);
  const onThread = events.filter(
    ({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts,
  );
  const tasks = spans(onThread, 'RunTask');
  const theirs = spans(onThread, 'FunctionCall', 'EvaluateScript', 'v8.run', 'RunMicrotasks')
    .filter(isTheirs)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let at = 0;
  const ours = tasks
    .sort((a, b) => a.ts - b.ts)
    .map((task) => {
      const from = theirs.findIndex((span, n) => n >= at && span.ts >= task.ts);
      if (from < 0) return 0;
      at = from;
      const end = task.ts + (task.dur ?? 0);
      const next = theirs.findIndex((span, n) => n >= from && span.ts > end);
      return coverage(task, theirs.slice(from, next < 0 ? undefined : next));
    });
  const durations = tasks.map(({ dur }) => (dur ?? 0) / 1000);
  return {
    blocking: durations.reduce((sum, ms) => sum + Math.max(0, ms - BLOCKS), 0),
    longest: Math.max(0, ...durations),
    longestOurs: Math.max(0, ...ours),
    ours: ours.reduce((sum, ms) => sum + ms, 0),
  };
}
