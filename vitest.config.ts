import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Property tests and whole builds on a busy machine with two cores.
    testTimeout: 60_000,
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
