/** The archive of the benchmark. */
export const ARCHIVE = 'bench';
