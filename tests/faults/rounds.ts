/** Ten in `npm test`; `npm run test:faults` asks for more. */
export const rounds = Number(process.env.BACKFILE_FAULT_ROUNDS ?? 10);
/** The same seed pulls the plug at the same moments; what the machine is doing then is its own affair. */
export const seed = Number(process.env.BACKFILE_FAULT_SEED ?? 1);

/** Numbers from 0 to 1, always the same ones. Mulberry32, by T. Ettinger. */
export function seededRandom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Figures for docs/measurements.md: tests print what they counted. */
export const report = (text: string): void => console.info(`faults, seed ${seed}: ${text}`);
