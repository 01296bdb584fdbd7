import { defineConfig } from 'vitest/config';

// Two workers at most: the suite is to run the same on a laptop and on a small build machine.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/fresh-database.ts'],
    setupFiles: ['test/setup/copied-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
});
