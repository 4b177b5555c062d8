/**
 * Work in steps of about a millisecond at most: whoever runs them may pause after each. The result is returned by the
 * last one.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
