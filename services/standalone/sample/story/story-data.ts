import { join } from 'node:path';
import { serviceDirectory } from '../../composition/service-directory.ts';
import { readTextFile } from '../../console/read-json-file.ts';

/** A table of the story: its header, then a row for each unit. */
export const storyData = (name: string): readonly (readonly string[])[] =>
  readTextFile(join(serviceDirectory(), 'sample', 'data', 'story', `${name}.csv`))
    .trim()
    .split('\n')
    .map((line) => line.split(','));

/** The units of a table, each once, in its order. */
export const unitsOf = ([, ...rows]: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(rows.map(([unit = '']) => unit)),
];
