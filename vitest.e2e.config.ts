import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts', 'tests/e2e/**/*.e2e.tsx'],
    globalSetup: ['tests/e2e/build.setup.ts'],
    // One browser at a time: hover and focus are measured against a clock.
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
