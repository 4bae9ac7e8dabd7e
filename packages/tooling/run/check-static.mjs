/** Everything that can be checked without running the product: format, lint, boundaries, dead code, types. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, runNode, say } from './workspace.mjs';

const bin = (...path) => join(root, 'node_modules', ...path);

const CHECKS = [
  ['format', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['GraphQL types', [join(root, 'packages', 'tooling', 'run', 'generate-graphql-types.mjs'), '--check']],
  ['lint', [bin('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.']],
  [
    'boundaries',
    [
      bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      'packages',
      'services',
      'test',
    ],
  ],
  ['dead code', [bin('knip', 'bin', 'knip.js'), '--tsConfig', 'tsconfig.build.json']],
  ['types', [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json']],
];

await install();
for (const [name, args] of CHECKS) {
  if (!existsSync(args[0])) throw new Error(`${name}: ${args[0]} is not installed`);
  say(`检查：${name}`, `Check: ${name}`);
  const code = await runNode(args);
  if (code !== 0) process.exit(code);
}
