import type { Period } from '../plan/group-input.ts';
import type { PeriodKind } from '../plan/operator.ts';
import { parsePeriod } from './period-span.ts';

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'year', 'term'];

/**
 * The period that a label names: of the expected kind where it is written so, else of the kind that it is.
 *
 * @returns Undefined for a label of no kind.
 * @example periodOfLabel('2017-Q2', 'month') // { kind: 'quarter', label: '2017-Q2' }
 */
export const periodOfLabel = (label: string, expected: PeriodKind): Period | undefined => {
  const kind = [expected, ...KINDS].find((each) => parsePeriod({ kind: each, label }) !== undefined);
  return kind === undefined ? undefined : { kind, label };
};

/**
 * Orders periods by the month in which they end, and a period after the shorter ones that end with it: a quarter may
 * take what its last month came to. Fit for `sort`.
 *
 * @throws {RangeError} for a period that its kind does not write so.
 */
export const comparePeriods = (one: Period, other: Period): number => {
  const [left, right] = [parsePeriod(one), parsePeriod(other)];
  if (left === undefined || right === undefined)
    throw new RangeError(`${one.label} or ${other.label} is no period`);
  return left.last - right.last || right.first - left.first;
};
