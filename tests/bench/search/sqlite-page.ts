/** Talks to the worker in which SQLite has to run. */
async function call<T>(request: object): Promise<T> {
  const worker = new Worker('/sqlite-worker.js', { type: 'module' });
  const answer = await new Promise<{ value: T; error?: string }>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  });
  worker.terminate();
  if (answer.error) throw new Error(answer.error);
  return answer.value;
}

/** ms from starting the worker to the first results. */
async function first(query: string): Promise<number> {
  const start = performance.now();
  await call({ call: 'first', queries: [query] });
  return performance.now() - start;
}

const page = {
  install: (articles: number) => call<void>({ call: 'install', articles }),
  first,
  warm: (queries: string[]) => call<number[]>({ call: 'warm', queries }),
};
export type SqlitePage = typeof page;
Object.assign(globalThis, { bench: page });
