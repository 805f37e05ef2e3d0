import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

import './scripts/node20.js';

export default defineConfig({
  plugins: [preact()],
  test: {
    // .ci/run reads the totals from the file.
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.output/tests.json' }]] : ['default'],
    mockReset: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Property tests on a machine that is busy with browsers.
          testTimeout: 20_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/page/**', 'tests/components/**', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        // Code for pages and views, run in a real Chromium that each file starts for itself.
        test: {
          name: 'browser',
          include: ['tests/{page,components}/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/harness/provide-chromium.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // The built extension in Chromium and Firefox.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
