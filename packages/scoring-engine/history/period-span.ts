import type { Period } from '../plan/group-input.ts';
import type { PeriodKind } from '../plan/operator.ts';

/** A period as the months it covers, counted from the beginning of year 0, both included. */
export interface PeriodSpan {
  readonly kind: PeriodKind;
  readonly first: number;
  readonly last: number;
}

const MONTHS_OF_YEAR = 12;

/** Months that a period of a kind has; a term has as many as it has. */
export const MONTHS: Readonly<Record<Exclude<PeriodKind, 'term'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: MONTHS_OF_YEAR,
};

const FORM: Readonly<Record<PeriodKind, RegExp>> = {
  month: /^([0-9]{4})-(0[1-9]|1[0-2])$/u,
  quarter: /^([0-9]{4})-Q([1-4])$/u,
  'half-year': /^([0-9]{4})-H([12])$/u,
  year: /^([0-9]{4})$/u,
  term: /^([0-9]{4})-([0-9]{4})$/u,
};

/** How a period of each kind is written, as an example. */
export const PERIOD_EXAMPLE: Readonly<Record<PeriodKind, string>> = {
  month: '2017-04',
  quarter: '2017-Q2',
  'half-year': '2017-H1',
  year: '2017',
  term: '2021-2025',
};

const whole = (digits: string): number => Number.parseInt(digits, 10);

/**
 * Reads a period's label as the months it covers.
 *
 * @returns Undefined for a label that its kind does not write so, or a term that ends before it begins.
 * @example parsePeriod({ kind: 'quarter', label: '2017-Q2' }) // months 3 to 5 of year 2017
 */
export const parsePeriod = ({ kind, label }: Period): PeriodSpan | undefined => {
  const [, year, part = '1'] = FORM[kind].exec(label) ?? [];
  if (year === undefined) return undefined;
  if (kind === 'term') {
    const [from, to] = [whole(year), whole(part)];
    if (to < from) return undefined;
    return { kind, first: from * MONTHS_OF_YEAR, last: to * MONTHS_OF_YEAR + MONTHS_OF_YEAR - 1 };
  }
  const first = whole(year) * MONTHS_OF_YEAR + (whole(part) - 1) * MONTHS[kind];
  return { kind, first, last: first + MONTHS[kind] - 1 };
};

/**
 * Whether one period comes right before another of its kind by the calendar. A term may share its last year with
 * the first of the next, as 2016–2021 does with 2021–2026.
 */
export const precedes = (earlier: PeriodSpan, later: PeriodSpan): boolean => {
  if (earlier.kind !== later.kind || earlier.first >= later.first) return false;
  if (earlier.last + 1 === later.first) return true;
  return earlier.kind === 'term' && earlier.last + 1 - MONTHS_OF_YEAR === later.first;
};

/** First and last month of the calendar year in which a period ends. */
export const yearOf = ({ last }: PeriodSpan): { readonly first: number; readonly last: number } => {
  const first = last - (last % MONTHS_OF_YEAR);
  return { first, last: first + MONTHS_OF_YEAR - 1 };
};
