/** A file that breaks one of the house's rules of style. */
export interface LintSeed {
  readonly path: string;
  readonly text: string;
  readonly message: RegExp;
}

const PACKAGE_FILE = 'packages/ledger-proofs/seed.ts';
const SERVICE_FILE = 'services/scoring/rankings/ranking-view/seed.ts';
const SPEC_FILE = 'packages/ledger-proofs/seed.spec.ts';

const service = (text: string, message: RegExp): LintSeed => ({ path: SERVICE_FILE, text, message });
const inPackage = (text: string, message: RegExp): LintSeed => ({ path: PACKAGE_FILE, text, message });
const spec = (text: string, message: RegExp): LintSeed => ({
  path: SPEC_FILE,
  text,
  message,
});

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** By rule: what it refuses. Every rule that the house sets itself, beyond the presets, stands here. */
export const lintSeeds: Readonly<Record<string, LintSeed>> = {
  '@typescript-eslint/switch-exhaustiveness-check': service(
    `type Sealing = { type: 'Sealed' } | { type: 'Reopened' };
     export const evolve = (event: Sealing): string => {
       switch (event.type) {
         case 'Sealed':
           return 'sealed';
       }
       return 'open';
     };`,
    /"Reopened"/u,
  ),
  '@typescript-eslint/consistent-type-imports': service(
    `import { Shape } from './shape.ts';\nexport const area = (shape: Shape): Shape => shape;`,
    /only used as types/u,
  ),
  '@typescript-eslint/no-extraneous-class': service(
    `export class Scores {\n  static readonly most = 1;\n}`,
    /only static/u,
  ),
  '@typescript-eslint/no-confusing-void-expression': service(
    `declare const tell: () => void;\nexport const told = tell();`,
    /void expression/u,
  ),
  '@typescript-eslint/no-unused-vars': service(`const forgotten = 1;\nexport {};`, /'forgotten'/u),
  '@typescript-eslint/return-await': service(
    `export const read = async (source: () => Promise<string>): Promise<string> => {
       try {
         return source();
       } catch {
         return '';
       }
     };`,
    /is required/u,
  ),
  complexity: service(
    `export const place = (n: number): number => {
       ${lines(8, (index) => `if (n === ${String(index)}) return ${String(index + 1)};`)}
       return n;
     };`,
    /complexity of 9/u,
  ),
  'max-depth': service(
    `export const find = (n: number): number => {
       if (n > 1) { if (n > 2) { if (n > 3) { if (n > 4) { return n; } } } }
       return 0;
     };`,
    /too deeply/u,
  ),
  'max-params': service(
    `export const rank = (a: string, b: string, c: string, d: string, e: string): string => a + b + c + d + e;`,
    /too many parameters \(5\)/u,
  ),
  'max-lines': service(
    lines(251, (index) => `export const line${String(index)} = ${String(index)};`),
    /too many lines \(251\)/u,
  ),
  'max-lines-per-function': service(
    `export const long = (n: number): number => {\n${lines(60, (index) => `void ${String(index)};`)}\nreturn n;\n};`,
    /too many lines/u,
  ),
  'no-else-return': service(
    `export const sign = (n: number): string => {
       if (n < 0) {
         return 'deduction';
       } else {
         return 'score';
       }
     };`,
    /Unnecessary 'else'/u,
  ),
  'no-param-reassign': service(
    `export const next = (n: number): number => {\n  n += 1;\n  return n;\n};`,
    /parameter 'n'/u,
  ),
  'prefer-const': service(`let fixed = 1;\nexport const value = fixed;`, /'fixed' is never reassigned/u),
  eqeqeq: service(`export const same = (a: string, b: string): boolean => a == b;`, /Expected '==='/u),
  'no-console': service(`console.log('');\nexport {};`, /console/u),
  'no-restricted-exports': service(`export default 1;`, /'default'/u),
  'jsdoc/no-types': service(
    `/**\n * A rank.\n * @param {number} n - the place\n */\nexport const rank = (n: number): number => n;`,
    /Types are not permitted/u,
  ),
  'jsdoc/check-tag-names': service(
    `/**\n * A rank.\n * @meaning first\n */\nexport const rank = 1;`,
    /name "meaning"/u,
  ),
  'jsdoc/check-param-names': service(
    `/**\n * A rank.\n * @param m - the place\n */\nexport const rank = (n: number): number => n;`,
    /Got "m"/u,
  ),
  'jsdoc/require-jsdoc': inPackage(`export const digest = (): string => '';`, /Missing JSDoc/u),
  'jest/expect-expect': spec(`it('says nothing', () => { void 0; });`, /no assertions/u),
  'jest/no-focused-tests': spec(`fit('alone', () => { void 0; });`, /focused/u),
  'jest/no-identical-title': spec(
    `it('twice', () => { void 0; });\nit('twice', () => { void 0; });`,
    /used multiple times/u,
  ),
};
