import type { Linter } from 'eslint';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lintTree, type LintedTree } from './lint-tree.ts';
import { lintSeeds } from './seeds/lint-seeds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Each seed stands alone in a folder named after its rule. */
const placeOf = (rule: string, path: string): string =>
  join(dirname(path), rule.replace('@', '').replace('/', '-'), path.slice(dirname(path).length + 1));

const SOUND_PACKAGE_FILE = 'packages/ledger-proofs/sound.ts';
const SOUND = `
/** The sum of two whole scores, e.g. 3 for 1 and 2. */
export const sum = (a: number, b: number): number => a + b;

/** What may be missing is asked for with one question. */
export const isMissing = (text: string | null | undefined): boolean => text == null;

/** Takes what is left. */
export const without = ({ id: _id, ...rest }: { readonly id: string; readonly name: string }): object => rest;
`;

let linted: LintedTree;
beforeAll(async () => {
  linted = await lintTree({
    ...Object.fromEntries(
      Object.entries(lintSeeds).map(([rule, { path, text }]) => [placeOf(rule, path), text]),
    ),
    [SOUND_PACKAGE_FILE]: SOUND,
    'services/scoring/undocumented.ts': `export const digest = (): string => '';\n`,
    'services/standalone/console/print.ts': `console.log('');\n`,
  });
});

/** The rules that the house sets or tightens, beyond the presets that it starts from. */
const ownRules = async (): Promise<readonly string[]> => {
  const module = (await import(pathToFileURL(join(root, 'eslint.config.mjs')).href)) as {
    readonly default: readonly Linter.Config[];
  };
  const own = module.default.filter(({ name }) => !name?.startsWith('typescript-eslint/'));
  const rules = own.flatMap(({ rules: set = {} }) => Object.entries(set));
  return [...new Set(rules.filter(([, setting]) => setting !== 'off').map(([rule]) => rule))];
};

describe('the house style', () => {
  it.each(Object.entries(lintSeeds))('refuses what breaks %s', (rule, { path, message }) => {
    const said = (linted.messages.get(placeOf(rule, path)) ?? []).filter(({ ruleId }) => ruleId === rule);
    expect(said.map((each) => each.message)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    );
  });

  it('finds nothing wrong with a sound file', () => {
    expect(linted.messages.get(SOUND_PACKAGE_FILE)).toEqual([]);
  });

  it('asks for docstrings in packages, not in services', () => {
    expect(linted.messages.get('services/scoring/undocumented.ts')).toEqual([]);
  });

  it('lets the command line print', () => {
    expect(linted.messages.get('services/standalone/console/print.ts')).toEqual([]);
  });

  it('has a seed for every rule that the house sets, the purity of the core aside', async () => {
    // test/architecture/purity.spec.ts seeds these, one by one.
    const purity = ['globals', 'properties', 'imports', 'syntax'].map((what) => `no-restricted-${what}`);
    const rules = (await ownRules()).filter((rule) => !purity.includes(rule));
    expect(Object.keys(lintSeeds).sort()).toEqual(rules.sort());
  });
});
