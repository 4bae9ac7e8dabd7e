import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this service, found from its sources and from its build alike. */
export const serviceDirectory = (): string => {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return directory;
};

/** The version of the product, as its package states it. */
export const productVersion = (): string => {
  const text = readFileSync(join(serviceDirectory(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
};
