import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The schema files of the services that this process serves, beside their code. */
export const schemaFiles = (): string[] =>
  ['@kaoping/organisations', '@kaoping/scoring'].flatMap((service) => {
    const directory = dirname(fileURLToPath(import.meta.resolve(service)));
    return globSync('**/*.graphql', { cwd: directory, exclude: ['node_modules/**', 'dist/**'] }).map((file) =>
      join(directory, file),
    );
  });
