/** CPU time of this process, ms: waiting for other programs does not count. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Long enough that the clock's grain (a few µs) does not show. */
const SHORTEST_ROUND_MS = 6;

function repetitions(work: () => unknown): number {
  work();
  const start = cpuTime();
  let count = 0;
  while (cpuTime() - start < SHORTEST_ROUND_MS && count < 100_000) {
    work();
    count++;
  }
  return Math.max(1, count);
}

/**
 * The time of one call of each function, ms: the best of `rounds`, in which the functions take turns, so that a busy
 * moment of the machine touches all alike.
 */
export function bestTimes<Name extends string>(
  work: Record<Name, () => unknown>,
  rounds = 10,
): Record<Name, number> {
  const names = Object.keys(work) as Name[]; // a record has no other keys
  const counts = names.map((name) => repetitions(work[name]));
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<
    Name,
    number
  >;
  for (let round = 0; round < rounds; round++) {
    names.forEach((name, index) => {
      const count = counts[index] ?? 1;
      const start = cpuTime();
      for (let call = 0; call < count; call++) work[name]();
      best[name] = Math.min(best[name], (cpuTime() - start) / count);
    });
  }
  return best;
}

/** Millions of UTF-16 units a second. */
export function speed(units: number, ms: number): number {
  return units / ms / 1000;
}

/** The least that reading a text can cost in JavaScript: every unit once. */
export function readEveryUnit(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

/** The same text as one flat string of 16-bit units, as the browser hands it over. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
