import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, trackedFiles } from './tracked-files.ts';

const TOP_LEVEL = [
  'docker-compose.yml',
  'infra',
  'package.json',
  'packages',
  'pnpm-workspace.yaml',
  'README.md',
  'services',
  'test',
  'tsconfig.base.json',
];

/** What tools look for at the top, and what the law asks for. */
const TOOLS = [
  'LICENSE',
  'eslint.config.mjs',
  'jest.config.mjs',
  'knip.json',
  'pnpm-lock.yaml',
  'stryker.config.mjs',
  'tsconfig.build.json',
  'tsconfig.json',
];

const README_LINES = 60;
const STORED_SHAPES =
  '// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.';

const tracked = trackedFiles();
const itInCheckout = tracked ? it : it.skip;
const files = tracked ?? [];
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/**
 * What says something of the machine or the people behind a file rather than of the product. Written in parts,
 * so that this file does not say it either.
 */
const FOREIGN = [
  ...[
    ['wo', 'rk'],
    ['ro', 'ot'],
    ['ho', 'me'],
    ['Us', 'ers'],
  ].map((parts) => `/${parts.join('')}/`),
  ...[
    ['regi', 'stry.'],
    ['npm', 'js.'],
    ['npm', 'mirror'],
    ['yarn', 'pkg'],
    ['artifact', 'ory'],
  ],
  ...[
    ['.inter', 'nal'],
    ['.corp', '.'],
  ],
  ...[
    ['clau', 'de'],
    ['anthro', 'pic'],
    ['chat', 'gpt'],
    ['open', 'ai'],
    ['copi', 'lot'],
    ['language', ' model'],
  ],
].map((parts) => (typeof parts === 'string' ? parts : parts.join('')));

const foreignIn = (text: string): readonly string[] => {
  const lower = text.toLowerCase();
  return FOREIGN.filter((word) => lower.includes(word.toLowerCase()));
};

describe('the repository', () => {
  itInCheckout('keeps its top level as agreed', () => {
    const top = [...new Set(files.map((file) => file.split('/', 1)[0]!))].filter(
      (name) => !name.startsWith('.'),
    );
    expect(top.sort()).toEqual([...TOP_LEVEL, ...TOOLS].sort());
  });

  itInCheckout('speaks of the product, not of the machines or tools that it was made with', () => {
    const found = files
      .map((file) => ({ file, words: foreignIn(`${file}\n${textOf(file)}`) }))
      .filter(({ words }) => words.length > 0);
    expect(found).toEqual([]);
  });

  it('would notice a machine path or a host', () => {
    expect(foreignIn(['see /ho', 'me/somebody/notes'].join(''))).toHaveLength(1);
    expect(foreignIn(['from regi', 'stry.example'].join(''))).toHaveLength(1);
    expect(foreignIn('the works of a root at home')).toEqual([]);
  });

  it.each(globSync('{packages,services}/*/package.json', { cwd: root }).map((file) => join(file, '..')))(
    'explains %s on one screen',
    (workspace) => {
      const readme = join(root, workspace, 'README.md');
      expect({ workspace, hasReadme: existsSync(readme) }).toEqual({ workspace, hasReadme: true });
      expect(readFileSync(readme, 'utf8').split('\n').length).toBeLessThanOrEqual(README_LINES);
    },
  );

  it('marks every stored shape as sacred', () => {
    const shapes = globSync('services/*/*/**/*.events.ts', { cwd: root }).filter(
      (file) => !/[\\/](?:node_modules|dist)[\\/]/u.test(file),
    );
    expect(shapes.length).toBeGreaterThan(0);
    expect(shapes.filter((file) => !textOf(file).startsWith(`${STORED_SHAPES}\n`))).toEqual([]);
  });
});
