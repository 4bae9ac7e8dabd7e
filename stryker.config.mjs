/**
 * Mutation testing of the engine: `pnpm mutate`, by hand or at night; `pnpm mutate operators` for a folder.
 * Every mutant that no spec of the engine notices is a rule that nobody holds.
 */
export default {
  mutate: ['packages/scoring-engine/**/*.ts', '!**/*.spec.ts', '!**/spec-support/**', '!**/index.ts'],
  testRunner: 'in-process',
  plugins: ['./packages/tooling/mutation/in-process-runner.mjs'],
  // What the specs of the engine need, and no more, is copied for a run.
  ignorePatterns: [
    '/packages/*',
    '!/packages/scoring-engine',
    '/services',
    '/test/*',
    '!/test/fixtures',
    'dist',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Most mutants that never end are noticed by the count of their steps; the clock is for the others.
  timeoutMS: 3000,
  // Below this the command fails.
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  // Outside the repository: jest would find the copied specs.
  tempDirName: '../.stryker-kaoping',
};
