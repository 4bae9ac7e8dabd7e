import type { Period, PeriodKind } from '@kaoping/scoring-engine';

const MONTHS: Readonly<Record<Exclude<PeriodKind, 'term'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

const MONTHS_OF_YEAR = 12;

/** Months from the year 0, the first one and how many. */
interface Span {
  readonly first: number;
  readonly months: number;
}

const LABEL = /^(\d{4})(?:-(?:(\d{2})|([QH])(\d)))?$/u;

const spanOf = ({ kind, label }: Period): Span | undefined => {
  const [, year, month, , part] = LABEL.exec(label) ?? [];
  if (year === undefined || kind === 'term') return undefined;
  const months = MONTHS[kind];
  const before = month === undefined ? (wholeNumber(part ?? '1') - 1) * months : wholeNumber(month) - 1;
  return { first: wholeNumber(year) * MONTHS_OF_YEAR + before, months };
};

const wholeNumber = (text: string): number => Number.parseInt(text, 10);

const labelOf = (kind: Exclude<PeriodKind, 'term'>, first: number): string => {
  const year = String(Math.floor(first / MONTHS_OF_YEAR)).padStart(4, '0');
  const month = first % MONTHS_OF_YEAR;
  const part = String(Math.floor(month / MONTHS[kind]) + 1);
  const labels = {
    month: `${year}-${part.padStart(2, '0')}`,
    quarter: `${year}-Q${part}`,
    'half-year': `${year}-H${part}`,
    year,
  };
  return labels[kind];
};

/**
 * The periods of a kind that make up a longer one, in order: a period of the same kind is made up of itself.
 *
 * @returns Undefined where the longer one is not made up of such periods, as for terms.
 * @example expectedPeriods({ kind: 'quarter', label: '2024-Q1' }, 'month') // 2024-01, 2024-02, 2024-03
 */
export const expectedPeriods = (whole: Period, kind: PeriodKind): readonly Period[] | undefined => {
  const span = spanOf(whole);
  if (kind === 'term' || whole.kind === 'term') return kind === whole.kind ? [whole] : undefined;
  if (span === undefined || span.months < MONTHS[kind]) return undefined;
  return Array.from({ length: span.months / MONTHS[kind] }, (_, at) => ({
    kind,
    label: labelOf(kind, span.first + at * MONTHS[kind]),
  }));
};
