import type { PublishedRankingLearned } from '../decider/learned-ranking.events.ts';

type Period = PublishedRankingLearned['data']['period'];

/** The last part of a year, such as the fourth quarter, and what stands before its number. */
const PARTS = {
  month: { last: 12, sign: '', width: 2 },
  quarter: { last: 4, sign: 'Q', width: 1 },
  'half-year': { last: 2, sign: 'H', width: 1 },
} as const;

/**
 * The label of the period before, by the calendar: a period in which nothing was published breaks a run.
 *
 * @example previousPeriod({ kind: 'quarter', label: '2026-Q1' }) // '2025-Q4'
 */
export const previousPeriod = ({ kind, label }: Period): string => {
  if (kind === 'year') return written(wholeOf(label) - 1, 4);
  if (kind === 'term') return previousTerm(label);
  const { last, sign, width } = PARTS[kind];
  const [year = '', part = ''] = label.split('-');
  const number = wholeOf(part.replace(sign, ''));
  return number > 1
    ? `${year}-${sign}${written(number - 1, width)}`
    : `${written(wholeOf(year) - 1, 4)}-${sign}${written(last, width)}`;
};

const previousTerm = (label: string): string => {
  const [first = '', last = ''] = label.split('/');
  const years = wholeOf(last) - wholeOf(first) + 1;
  return `${written(wholeOf(first) - years, 4)}/${written(wholeOf(first) - 1, 4)}`;
};

const wholeOf = (digits: string): number => parseInt(digits, 10);

const written = (number: number, width: number): string => String(number).padStart(width, '0');
