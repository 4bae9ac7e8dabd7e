import { readdirSync, readFileSync } from 'node:fs';
import type { Scheme } from '../language/scheme.ts';
import { readScheme } from '../reading/read-scheme.ts';

/** A scheme that comes with the product: from a published document, ready to be used or copied. */
export interface ShippedScheme {
  readonly id: string;
  readonly version: number;
  readonly title: Scheme['title'];
  /** Name of its file, such as `dinghai-departments-2018.yaml`. */
  readonly file: string;
  /** As it stands in the file, comments too. */
  readonly text: string;
}

const FOLDER = new URL('../shipped/', import.meta.url);

/**
 * All schemes that come with the product, by file name. Read from the files beside the code at each call: keep the
 * answer.
 *
 * @throws {Error} when a shipped file is no scheme, for then the product itself is broken.
 */
export const shippedSchemes = (): readonly ShippedScheme[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map(shippedScheme);

const shippedScheme = (file: string): ShippedScheme => {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  const { scheme, problems } = readScheme(text, { file });
  if (!scheme)
    throw new Error(`The shipped scheme ${file} cannot be read: ${problems[0]?.sentence.en ?? ''}`);
  return { id: scheme.scheme, version: scheme.version, title: scheme.title, file, text };
};
