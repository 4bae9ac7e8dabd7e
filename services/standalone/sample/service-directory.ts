import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this service, found from its sources and from its build alike. */
export const serviceDirectory = (): string => {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return directory;
};
