import { ESLint, type Linter } from 'eslint';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTree, type Tree } from './miniature-tree.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const overrideConfigFile = `${root}eslint.config.mjs`;

/** What the linter said of each file, by its path in the tree. */
export interface LintedTree {
  readonly messages: ReadonlyMap<string, readonly Linter.LintMessage[]>;
}

/** The compiler's strictness is the repository's; a tree in miniature only has its own files. */
const TSCONFIG = JSON.stringify({
  extends: `${root}tsconfig.base.json`,
  compilerOptions: {
    noEmit: true,
    allowImportingTsExtensions: true,
    typeRoots: [`${root}node_modules/@types`],
    types: ['node', 'jest'],
  },
  include: ['packages/**/*.ts', 'services/**/*.ts'],
});

/** Lints a repository in miniature by the rules of this one, the type-aware ones included. */
export const lintTree = async (files: Tree): Promise<LintedTree> => {
  const { directory, remove } = writeTree({ 'tsconfig.json': TSCONFIG, ...files });
  try {
    const linter = new ESLint({
      cwd: directory,
      overrideConfigFile,
      overrideConfig: {
        files: ['**/*.ts'],
        languageOptions: { parserOptions: { tsconfigRootDir: directory } },
      },
    });
    const results = await linter.lintFiles(['packages', 'services']);
    // A file that cannot be parsed is not judged at all, and would pass for sound.
    expect(results.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([]);
    return {
      messages: new Map(
        results.map(({ filePath, messages }) => [relative(directory, filePath), messages] as const),
      ),
    };
  } finally {
    remove();
  }
};

/** One thing that a restricting rule forbids. */
export interface Restriction {
  readonly name?: string;
  readonly property?: string;
}

/** The rules that hold for a file, whether it exists or not. */
export const rulesAt = async (
  path: string,
): Promise<{ readonly options: (rule: string) => readonly Restriction[] }> => {
  const linter = new ESLint({ cwd: root, overrideConfigFile });
  const { rules } = (await linter.calculateConfigForFile(path)) as Linter.Config;
  return {
    options: (rule) => {
      const setting = rules?.[rule];
      return Array.isArray(setting) ? (setting.slice(1) as readonly Restriction[]) : [];
    },
  };
};
