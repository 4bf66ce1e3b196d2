import { defineConfig } from 'vitest/config';

/** Fast tests: pure functions, the store, the writers. The slow proofs (rendering, real Electron, browser) are in tests/e2e and tests/render. */
export default defineConfig({
  test: {
    // By default one core is left free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'fast',
          root: import.meta.dirname,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/render/**', 'node_modules/**'],
          // No test replaces a module or leaves a global behind, so they may share their imports.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      slow('e2e'),
      slow('render'),
    ],
  },
});

/** One at a time: each starts programs that want the whole machine. */
function slow(name: 'e2e' | 'render') {
  return {
    test: {
      name,
      root: import.meta.dirname,
      include: [`tests/${name}/**/*.test.ts`],
      globalSetup: name === 'e2e' ? ['tests/e2e/support/globalSetup.ts'] : [],
      testTimeout: 240_000,
      // What the screen is to show may come late on a busy machine.
      expect: { poll: { timeout: 10_000 } },
      hookTimeout: 120_000,
      fileParallelism: false,
    },
  };
}
