/**
 * The pure core takes time, ids and randomness as arguments, so that the same events always give the same
 * answer. These rules keep the way to a clock, a process or a driver shut. test/architecture breaks each of them.
 */
import { builtinModules } from 'node:module';

const CHANCE = 'The pure core takes time, ids and randomness as arguments.';
const OUTSIDE = 'The pure core knows no runtime, no framework and no driver.';
const LANGUAGE =
  'What a text sorts or reads like differs from machine to machine: the core compares code units.';
const FLOAT = 'A score is an exact decimal: a float in the core is a defect.';
const PORTS = 'A service asks its ports (Clock, IdSource, Sleep) for time and chance.';

/** Names of the world around the core, each with the reason that is given to whoever uses it. */
const bannedGlobals = {
  Date: CHANCE,
  performance: CHANCE,
  crypto: CHANCE,
  setTimeout: CHANCE,
  setInterval: CHANCE,
  setImmediate: CHANCE,
  queueMicrotask: CHANCE,
  process: OUTSIDE,
  Buffer: OUTSIDE,
  fetch: OUTSIDE,
  globalThis: OUTSIDE,
  require: OUTSIDE,
  Intl: LANGUAGE,
};

/** Members that let chance or the machine's language in. */
const bannedProperties = {
  'Math.random': CHANCE,
  localeCompare: LANGUAGE,
  toLocaleString: LANGUAGE,
  toLocaleUpperCase: LANGUAGE,
  toLocaleLowerCase: LANGUAGE,
};

/** Libraries of the runtime by either of their names, and everything of Nest. */
const bannedImports = {
  'node:*': OUTSIDE,
  '@nestjs/*': OUTSIDE,
};

/** Ways around the lists above. */
const detours = [
  { selector: 'ImportExpression', message: OUTSIDE },
  { selector: "MetaProperty[meta.name='import']", message: OUTSIDE },
];

/** Every way in which a binary float could get into a score. */
const floats = [
  { selector: 'CallExpression[callee.name=/^(Number|parseFloat)$/]', message: FLOAT },
  { selector: "CallExpression[callee.property.name='parseFloat']", message: FLOAT },
  { selector: "UnaryExpression[operator='+']", message: FLOAT },
  { selector: 'Literal[raw=/^[0-9]*[.][0-9]/]', message: FLOAT },
];

const propertyRule = ([name, message]) => {
  const [object, property] = name.includes('.') ? name.split('.') : [undefined, name];
  return { ...(object && { object }), property, message };
};

const outsideWorld = {
  'no-restricted-globals': [
    'error',
    ...Object.entries(bannedGlobals).map(([name, message]) => ({ name, message })),
  ],
  'no-restricted-properties': ['error', ...Object.entries(bannedProperties).map(propertyRule)],
  'no-restricted-imports': [
    'error',
    {
      paths: builtinModules.map((name) => ({ name, message: OUTSIDE })),
      patterns: Object.entries(bannedImports).map(([group, message]) => ({ group: [group], message })),
    },
  ],
};

/** Everything in the services: time and chance come through ports, which the composition root fills. */
export const throughPorts = {
  files: ['services/**/*.ts'],
  ignores: ['**/*.spec.ts', '**/spec-support/**', 'services/standalone/**'],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: PORTS },
      { object: 'Date', property: 'now', message: PORTS },
      { object: 'performance', property: 'now', message: PORTS },
    ],
    'no-restricted-globals': [
      'error',
      ...['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({ name, message: PORTS })),
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PORTS },
    ],
  },
};

/** The language of event sourcing is pure: no runtime, no framework, no driver. */
export const pureLanguage = {
  files: ['packages/event-sourcing/**/*.ts'],
  ignores: ['**/*.spec.ts'],
  rules: { ...outsideWorld, 'no-restricted-syntax': ['error', ...detours] },
};

/** Deciders, policies, projections, shared results and the engine are pure and, on top, know no float. */
export const pureCore = {
  files: [
    'services/*/*/decider/**/*.ts',
    'services/*/*/result/**/*.ts',
    'services/*/scheme/**/*.ts',
    'services/**/*.policy.ts',
    'services/**/*.projection.ts',
    'packages/calendar/**/*.ts',
    'packages/scoring-engine/**/*.ts',
    'packages/schemes/**/*.ts',
    'packages/spreadsheets/cells/**/*.ts',
    'packages/score-tables/{cells,columns,scores,results,compute,shapes}/**/*.ts',
  ],
  // The one folder of the scheme language that reads files: the shipped schemes.
  ignores: ['**/*.spec.ts', 'packages/schemes/library/**'],
  rules: { ...outsideWorld, 'no-restricted-syntax': ['error', ...detours, ...floats] },
};
