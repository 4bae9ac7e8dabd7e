import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARKER_FILE = 'sample.json';
const STATES = ['started', 'entered', 'done'] as const;

/**
 * How far the sample of a data folder came: not at all, on its way, entered but nobody has seen the tokens yet,
 * or over and done with.
 */
export type SampleState = 'absent' | (typeof STATES)[number];

/** Remembers in the data folder that the sample was entered, so that it is entered once. */
export const sampleState = (directory: string): SampleState => {
  const file = join(directory, MARKER_FILE);
  if (!existsSync(file)) return 'absent';
  const text = readFileSync(file, 'utf8');
  return STATES.find((state) => text.includes(`"${state}"`)) ?? 'started';
};

/** See {@link sampleState}. Written aside and renamed, so that a crash leaves the state before or after. */
export const markSample = (directory: string, state: Exclude<SampleState, 'absent'>): void => {
  const aside = join(directory, `.${MARKER_FILE}`);
  writeFileSync(aside, `${JSON.stringify({ sample: state })}\n`);
  renameSync(aside, join(directory, MARKER_FILE));
};
