import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages whose schema files make up the one schema; the platform's holds what all of them share. */
const PARTS = [
  '@kaoping/nest-platform',
  '@kaoping/organisations',
  '@kaoping/evaluation',
  '@kaoping/scoring',
  '@kaoping/accountability',
];

/** The schema files of the services that this process serves, beside their code. */
export const schemaFiles = (): string[] =>
  PARTS.flatMap((part) => {
    const directory = dirname(fileURLToPath(import.meta.resolve(part)));
    return globSync('**/*.graphql', { cwd: directory, exclude: ['node_modules/**', 'dist/**'] }).map((file) =>
      join(directory, file),
    );
  });
