interface WithYield {
  scheduler?: { yield?: () => Promise<void> };
}

/** A task of its own, without the delay that timers have. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Lets input be answered before the work goes on. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as WithYield;
  return scheduler?.yield ? scheduler.yield() : nextTask();
}
