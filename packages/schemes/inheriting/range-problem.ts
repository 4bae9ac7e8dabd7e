import { billionths } from '../checking/billionths.ts';
import type { Words } from '../complaint.ts';
import type { PlainData } from '../reading/plain-data.ts';
import type { OpenPart } from './open-parts.ts';

const NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?$/u;
const PERCENT = /^\d{1,5}(?:\.\d{1,9})?%$/u;

/** Whether a value of the file is a number or a per cent. */
export const isNumeric = (value: PlainData | undefined): value is string =>
  typeof value === 'string' && (NUMBER.test(value) || PERCENT.test(value));

/**
 * What keeps a value from lying within the range of an open part; ends belong to it, and per cents compare with per
 * cents only.
 *
 * @returns What the range is, in both languages; undefined where the value lies within it or there is none.
 */
export const outOfRange = ({ from, to }: OpenPart, value: PlainData): Words | undefined => {
  const [low, high] = [from, to];
  if (low === undefined && high === undefined) return undefined;
  const fits = isNumeric(value) && within(value, low, high);
  return fits ? undefined : rangeWords(low, high);
};

const within = (value: string, low: string | undefined, high: string | undefined): boolean => {
  const alike = [low, high].every((end) => end === undefined || end.endsWith('%') === value.endsWith('%'));
  if (!alike) return false;
  const number = billionths(value);
  return (
    !(low !== undefined && number < billionths(low)) && !(high !== undefined && number > billionths(high))
  );
};

const rangeWords = (low: string | undefined, high: string | undefined): Words => {
  if (low === undefined) return [`最多 ${high ?? ''}`, `at most ${high ?? ''}`];
  if (high === undefined) return [`至少 ${low}`, `at least ${low}`];
  return [`在 ${low} 至 ${high} 之间`, `between ${low} and ${high}`];
};
