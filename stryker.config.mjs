/**
 * Mutation testing of the engine: `pnpm mutate`, by hand or at night. Every mutant that no spec of the engine
 * notices is a rule that nobody holds.
 */
export default {
  mutate: ['packages/scoring-engine/**/*.ts', '!**/*.spec.ts', '!**/spec-support/**', '!**/dist/**', '!**/index.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    projectType: 'custom',
    config: {
      testMatch: ['<rootDir>/packages/scoring-engine/**/*.spec.ts'],
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
      setupFiles: ['<rootDir>/packages/scoring-engine/spec-support/end-properties-at-once.ts'],
      reporters: [],
      maxWorkers: 1,
    },
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  clearTextReporter: { logTests: false },
  reporters: ['clear-text', 'json', 'progress'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  incremental: true,
  incrementalFile: 'reports/mutation-incremental.json',
  timeoutMS: 2500,
  tempDirName: '../.stryker-kaoping',
};
