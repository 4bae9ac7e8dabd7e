import { addDays, addMonths } from '@kaoping/calendar';
import type { ResultPeriod } from '../../unit-results/result/result-rows.ts';

/** A first and a last day. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

const LABEL = /^(?<year>\d{4})(?:-(?<part>[QH])?(?<number>\d{1,2}))?(?:\/(?<end>\d{4}))?$/u;
const PART_MONTHS: Readonly<Record<string, number>> = { Q: 3, H: 6 };
const MONTHS: Readonly<Record<ResultPeriod['kind'], number>> = {
  ...{ month: 1, quarter: 3, 'half-year': 6, year: 12, term: 12 },
};

/**
 * The days of a period; undefined where its label is none.
 *
 * @example periodDays({ kind: 'quarter', label: '2025-Q2' }) // { from: '2025-04-01', until: '2025-06-30' }
 */
export const periodDays = ({ kind, label }: ResultPeriod): DaySpan | undefined => {
  const { year, part = '', number = '1', end } = LABEL.exec(label)?.groups ?? {};
  if (year === undefined) return undefined;
  const before = (parseInt(number, 10) - 1) * (PART_MONTHS[part] ?? 1);
  const from = addMonths(`${year}-01-01`, before);
  const until = end === undefined ? addDays(addMonths(from, MONTHS[kind]), -1) : `${end}-12-31`;
  return { from, until };
};

/** The days that two spans share; undefined where there are none. */
export const sharedDays = (one: DaySpan, other: DaySpan): DaySpan | undefined => {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from <= until ? { from, until } : undefined;
};
