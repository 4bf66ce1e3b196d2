import { defineConfig } from 'vitest/config';

/** Fast tests: pure functions, the store, the writers. The slow proofs (rendering, real Electron, browser) are in tests/e2e and tests/render. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          root: import.meta.dirname,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/render/**', 'node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'slow',
          root: import.meta.dirname,
          include: ['tests/e2e/**/*.test.ts', 'tests/render/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
