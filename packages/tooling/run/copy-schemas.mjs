/** The compiler copies no GraphQL: each service's schema files go beside its compiled code. */
import { cpSync, existsSync, globSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

// A schema that moved would otherwise be served twice.
for (const stale of globSync('{services,packages}/*/dist/**/*.graphql', { cwd: root })) {
  rmSync(join(root, stale));
}

for (const file of globSync('{services,packages}/*/**/*.graphql', { cwd: root })) {
  const [area, name, ...rest] = file.split(sep);
  if (rest[0] === 'dist' || rest[0] === 'node_modules') continue;
  const target = join(root, area, name, 'dist', ...rest);
  if (existsSync(dirname(target))) cpSync(join(root, file), target);
}
