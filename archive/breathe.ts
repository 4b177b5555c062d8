/** Lets input be answered before the work goes on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
