import { addDays } from '@kaoping/calendar';
import type { CyclePeriod } from '../decider/evaluation-cycle.events.ts';

type Kind = CyclePeriod['kind'];

/** How each kind of period is written, and the months that it begins and ends with. */
const FORMS: Readonly<Record<Kind, RegExp>> = {
  month: /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])$/u,
  quarter: /^(?<year>\d{4})-Q(?<part>[1-4])$/u,
  'half-year': /^(?<year>\d{4})-H(?<part>[12])$/u,
  year: /^(?<year>\d{4})$/u,
  term: /^(?<year>\d{4})\/(?<lastYear>\d{4})$/u,
};

/** Months in one part of a year. */
const PART_MONTHS = { quarter: 3, 'half-year': 6 } as const;

/**
 * The period of a label with its first and last day; undefined where the kind is not written so.
 *
 * @example periodOf('quarter', '2026-Q1') // { kind: 'quarter', label: '2026-Q1', from: '2026-01-01', until: '2026-03-31' }
 */
export const periodOf = (kind: Kind, label: string): CyclePeriod | undefined => {
  const groups = FORMS[kind].exec(label)?.groups;
  if (!groups) return undefined;
  const year = whole(groups['year']);
  const [firstMonth, lastMonth] = monthsOf(kind, groups);
  const lastYear = kind === 'term' ? whole(groups['lastYear']) : year;
  if (lastYear < year) return undefined;
  return { kind, label, from: firstDay(year, firstMonth), until: lastDay(lastYear, lastMonth) };
};

/**
 * The period of a kind that a day lies in; a term has no fixed length, so it cannot be told.
 *
 * @example periodAt('half-year', '2026-07-01')?.label // '2026-H2'
 */
export const periodAt = (kind: Exclude<Kind, 'term'>, day: string): CyclePeriod => {
  const [year = '', month = ''] = day.split('-');
  const at = whole(month);
  const labels = {
    month: `${year}-${month}`,
    quarter: `${year}-Q${String(Math.ceil(at / PART_MONTHS.quarter))}`,
    'half-year': `${year}-H${String(Math.ceil(at / PART_MONTHS['half-year']))}`,
    year,
  };
  const period = periodOf(kind, labels[kind]);
  if (!period) throw new RangeError(`${day} is no day`);
  return period;
};

const monthsOf = (
  kind: Kind,
  groups: Readonly<Record<string, string | undefined>>,
): readonly [number, number] => {
  if (kind === 'month') return [whole(groups['month']), whole(groups['month'])];
  if (kind === 'year' || kind === 'term') return [1, 12];
  const months = PART_MONTHS[kind];
  const part = whole(groups['part']);
  return [(part - 1) * months + 1, part * months];
};

const whole = (digits = '0'): number => parseInt(digits, 10);

const firstDay = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;

const lastDay = (year: number, month: number): string =>
  addDays(month === 12 ? firstDay(year + 1, 1) : firstDay(year, month + 1), -1);
