import type { Moment } from '@kaoping/scoring';

/**
 * Reads `--as-of`: whole digits are a ledger position, anything else is an instant; the present without it.
 *
 * @example momentOf('2017-05-03T08:00:00Z') // { kind: 'instant', … }
 */
export const momentOf = (text: string | undefined): Moment => {
  if (text === undefined) return { kind: 'now' };
  return /^\d+$/u.test(text)
    ? { kind: 'position', position: Number(text) }
    : { kind: 'instant', instant: text };
};
