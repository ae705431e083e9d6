import { defineConfig } from 'vitest/config';

/**
 * Lanes: `pure` needs nothing; `db` runs on the database named by SOVANG_TEST_DB (embedded by default, or postgres);
 * `postgres` holds what only a real server can show (locks, races); `e2e` drives a browser.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [
            'src/{kernel,law,access,documents,ui}/**/*.test.ts',
            'src/modules/*/{domain,web}/**/*.test.ts',
            'src/entry/web/**/*.test.ts',
            'tests/{architecture,law,shared}/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: [
            'src/platform/**/*.test.ts',
            'src/modules/*/{app,db,http}/**/*.test.ts',
            'src/entry/*.test.ts',
            'tests/{access-matrix,http-contract,faults}/**/*.test.ts',
            'seeds/**/*.test.ts',
          ],
          globalSetup: ['tests/support/database-setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'postgres', include: ['tests/concurrency/**/*.test.ts'], globalSetup: ['tests/support/database-setup.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
