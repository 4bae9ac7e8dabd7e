/**
 * The pure core takes time, ids and randomness as arguments, so that the same events always give the same
 * answer. These rules keep the way to a clock, a process or a driver shut.
 */

const CHANCE = 'The pure core takes time, ids and randomness as arguments.';

const globals = [
  'Date',
  'crypto',
  'process',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Buffer',
].map((name) => ({ name, message: CHANCE }));

const rules = {
  'no-restricted-globals': ['error', ...globals],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: CHANCE }],
};

/** Deciders, policies, projections and the engine: no clock, no chance, no outside world, no float parsing. */
export const pureCore = {
  files: [
    'services/*/*/decider/**/*.ts',
    'services/**/*.policy.ts',
    'services/**/*.projection.ts',
    'packages/scoring-engine/**/*.ts',
  ],
  ignores: ['**/*.spec.ts'],
  rules: {
    ...rules,
    'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', '@nestjs/*'], message: CHANCE }] }],
    'no-restricted-syntax': [
      'error',
      {
        selector:
          "CallExpression[callee.name=/^(Number|parseFloat)$/], CallExpression[callee.property.name='parseFloat']",
        message: 'A score is an exact decimal: a float in the core is a defect.',
      },
    ],
  },
};

/** The language of event sourcing is pure too: no runtime, no framework, no driver. */
export const timeAndChance = {
  files: ['packages/event-sourcing/**/*.ts'],
  ignores: ['**/*.spec.ts'],
  rules: {
    ...rules,
    'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', '@nestjs/*'], message: CHANCE }] }],
  },
};
