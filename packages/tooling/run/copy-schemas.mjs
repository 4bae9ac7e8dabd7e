/** The compiler copies only code: GraphQL schemas and the shipped schemes go beside what reads them. */
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What is read at run time from beside the code. */
const KINDS = ['graphql', 'yaml'];

const copies = new Map();
for (const file of globSync(`{services,packages}/*/**/*.{${KINDS.join(',')}}`, { cwd: root })) {
  const [area, name, ...rest] = file.split(sep);
  if (rest[0] === 'dist' || rest.includes('node_modules')) continue;
  copies.set(join(area, name, 'dist', ...rest), file);
}

// What moved would otherwise be served twice.
for (const copy of globSync(`{services,packages}/*/dist/**/*.{${KINDS.join(',')}}`, { cwd: root })) {
  if (!copies.has(copy)) rmSync(join(root, copy));
}

for (const [copy, file] of copies) {
  const [source, target] = [join(root, file), join(root, copy)];
  // What is there already is left alone, so that a built product starts from a disk that is read only.
  const isThere = existsSync(target) && readFileSync(target, 'utf8') === readFileSync(source, 'utf8');
  if (!isThere && existsSync(join(root, ...copy.split(sep).slice(0, 3)))) cpSync(source, target);
}
