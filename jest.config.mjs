/** One configuration for every package: sources are run as they are, so no build is needed to test. */
export default {
  testMatch: ['<rootDir>/{packages,services,test}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  // A test that hangs ends; a busy machine, on which a linter takes ten seconds to start, fails none.
  testTimeout: 60_000,
  // The kill suite waits more than it computes: every core is put to use beside it.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/packages/tooling/jest/closing-line-reporter.mjs'],
};
