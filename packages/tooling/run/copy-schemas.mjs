/** The compiler copies no GraphQL: each service's schema files go beside its compiled code. */
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const copies = new Map();
for (const file of globSync('{services,packages}/*/**/*.graphql', { cwd: root })) {
  const [area, name, ...rest] = file.split(sep);
  if (rest[0] === 'dist' || rest.includes('node_modules')) continue;
  copies.set(join(area, name, 'dist', ...rest), file);
}

// A schema that moved would otherwise be served twice.
for (const copy of globSync('{services,packages}/*/dist/**/*.graphql', { cwd: root })) {
  if (!copies.has(copy)) rmSync(join(root, copy));
}

for (const [copy, file] of copies) {
  const [source, target] = [join(root, file), join(root, copy)];
  // What is there already is left alone, so that a built product starts from a disk that is read only.
  const isThere = existsSync(target) && readFileSync(target, 'utf8') === readFileSync(source, 'utf8');
  if (!isThere && existsSync(dirname(target))) cpSync(source, target);
}
