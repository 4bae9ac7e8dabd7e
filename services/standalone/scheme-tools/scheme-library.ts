import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedSchemes, type LibraryScheme, type SchemeLibrary } from '@kaoping/schemes';
import { readTextFile } from '../console/read-json-file.ts';

/**
 * Where a derived scheme finds the one it is derived from: among the files of its own folder, then among the
 * shipped schemes.
 *
 * @param file The derived scheme's file.
 */
export const libraryBeside = (file: string): SchemeLibrary => ({
  find: (id, version) =>
    [...filesBeside(file), ...shippedSchemes()].find(({ text }) => isNamed(text, id, version)),
});

const filesBeside = (file: string): readonly LibraryScheme[] => {
  const folder = dirname(file);
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort()
    .map((name) => ({ file: join(folder, name), text: readTextFile(join(folder, name)) }));
};

/** Its first lines say what a scheme is called; reading every file of the folder whole would be a waste. */
const isNamed = (text: string, id: string, version: number): boolean =>
  /^scheme: *(\S+) *(?:#.*)?$/mu.exec(text)?.[1] === id &&
  /^version: *(\d+) *(?:#.*)?$/mu.exec(text)?.[1] === String(version);
