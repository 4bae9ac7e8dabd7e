import jest from 'eslint-plugin-jest';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';
import { pureCore, pureLanguage, throughPorts } from './packages/tooling/lint/purity.mjs';

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', 'data/**'],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    plugins: { jsdoc },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { requireDefaultForNonUnion: false, allowDefaultCaseForExhaustiveSwitch: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Ports are async even where an adapter answers at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-else-return': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      // GraphQL sends null where an argument was left out: `== null` means both.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An underscore says that leaving it unused is meant, as when fields are taken out of a rest.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'jsdoc/no-types': 'error',
      'jsdoc/check-tag-names': ['error', { definedTags: ['remarks'] }],
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/require-description-complete-sentence': 'off',
    },
  },
  {
    // What a package exports carries its meaning beside it.
    files: ['packages/*/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/spec-support/**', '**/index.ts', 'packages/testing/**'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { FunctionDeclaration: true, ArrowFunctionExpression: true, ClassDeclaration: true },
          contexts: ['TSInterfaceDeclaration'],
        },
      ],
    },
  },
  // The stricter come last: where two speak of one rule, the later wins.
  throughPorts,
  pureLanguage,
  pureCore,
  {
    files: ['**/*.spec.ts', '**/spec-support/**/*.ts', 'packages/testing/**/*.ts', 'test/**/*.ts'],
    plugins: { jest },
    rules: {
      // A suite is one long function by nature.
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'max-params': 'off',
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', 'fc.assert', '**.then', '**.then*'] },
      ],
      'jest/no-focused-tests': 'error',
      'jest/no-identical-title': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: ['services/standalone/console/**/*.ts', 'test/benchmarks/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
