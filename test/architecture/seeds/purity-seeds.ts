/** One line of code that a rule of the pure core refuses. */
export interface PuritySeed {
  readonly line: string;
  readonly rule: string;
  /** What is told to whoever writes it. */
  readonly message: RegExp;
}

const CHANCE = /takes time, ids and randomness as arguments/u;
const OUTSIDE = /knows no runtime, no framework and no driver/u;
const LANGUAGE = /compares code units/u;
const FLOAT = /a float in the core is a defect/u;

const namesOf = (reason: RegExp, ...names: readonly string[]): readonly PuritySeed[] =>
  names.map((name) => ({
    line: `export const ${name}Taken: unknown = ${name};`,
    rule: 'no-restricted-globals',
    message: new RegExp(`'${name}'.*${reason.source}`, 'u'),
  }));

const uses = (rule: string, message: RegExp, ...expressions: readonly string[]): readonly PuritySeed[] =>
  expressions.map((expression) => ({ line: `export const used: unknown = ${expression};`, rule, message }));

const imports = (...specifiers: readonly string[]): readonly PuritySeed[] =>
  specifiers.map((specifier) => ({
    line: `import '${specifier}';`,
    rule: 'no-restricted-imports',
    message: OUTSIDE,
  }));

/** What neither the core nor the language of event sourcing may do. */
export const outsideSeeds: readonly PuritySeed[] = [
  ...namesOf(CHANCE, 'Date', 'performance', 'crypto', 'setTimeout', 'setInterval', 'setImmediate'),
  ...namesOf(CHANCE, 'queueMicrotask'),
  ...namesOf(OUTSIDE, 'process', 'Buffer', 'fetch', 'globalThis', 'require'),
  ...namesOf(LANGUAGE, 'Intl'),
  ...uses('no-restricted-globals', CHANCE, 'new Date()', 'Date.now()', 'crypto.randomUUID()'),
  ...uses('no-restricted-globals', OUTSIDE, 'globalThis.Date.now()', 'process.env'),
  ...uses('no-restricted-properties', CHANCE, 'Math.random()', `Math['random']()`),
  ...uses('no-restricted-properties', LANGUAGE, `'a'.localeCompare('b')`, '(1).toLocaleString()'),
  ...uses('no-restricted-properties', LANGUAGE, `'a'.toLocaleUpperCase()`, `'a'.toLocaleLowerCase()`),
  ...uses('no-restricted-syntax', OUTSIDE, `import('node:fs')`, 'import.meta.url'),
  ...imports('node:fs', 'node:crypto', 'node:sqlite', 'fs', 'crypto', 'timers/promises', '@nestjs/common'),
];

/** What the core may not do on top: its numbers are exact. */
export const floatSeeds: readonly PuritySeed[] = uses(
  'no-restricted-syntax',
  FLOAT,
  `Number('1')`,
  `parseFloat('0.75')`,
  `Number.parseFloat('0.75')`,
  `+'0.75'`,
  '0.75',
  '[1, 2.5]',
);

/** What the services may not do themselves, since they have ports for it. */
export const portSeeds: readonly PuritySeed[] = [
  ...uses('no-restricted-properties', /asks its ports/u, 'Date.now()', 'Math.random()', 'performance.now()'),
  ...uses('no-restricted-syntax', /asks its ports/u, 'new Date()'),
  ...uses('no-restricted-globals', /asks its ports/u, 'setTimeout', 'setInterval', 'setImmediate'),
];
