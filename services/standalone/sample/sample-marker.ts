import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARKER_FILE = 'sample.json';

/** How far the sample of a data folder came. */
export type SampleState = 'absent' | 'started' | 'done';

/** Remembers in the data folder that the sample was entered, so that it is entered once. */
export const sampleState = (directory: string): SampleState => {
  const file = join(directory, MARKER_FILE);
  if (!existsSync(file)) return 'absent';
  return readFileSync(file, 'utf8').includes('done') ? 'done' : 'started';
};

/** See {@link sampleState}. */
export const markSample = (directory: string, state: 'started' | 'done'): void => {
  writeFileSync(join(directory, MARKER_FILE), `${JSON.stringify({ sample: state })}\n`);
};
