import type { PeriodKind } from '../plan/operator.ts';
import { MONTHS, precedes, yearOf, type PeriodSpan } from './period-span.ts';
import type { PastRow } from './placed-past.ts';

/** One organisation's earlier results of one kind of period. */
export interface PastSource {
  readonly present: PeriodSpan;
  readonly kind: PeriodKind;
  /** The latest first. */
  readonly rows: readonly PastRow[];
}

/** Earlier results that an operator looks at. */
export interface PastWindow {
  /** The latest first. */
  readonly rows: readonly PastRow[];
  /** Whether every period of the window has a result. */
  readonly isComplete: boolean;
}

/** The results that follow one another without a gap right up to the present period, the latest first. */
export const unbrokenPast = ({ rows, present }: PastSource): readonly PastRow[] => {
  const chain: PastRow[] = [];
  let next = present;
  for (const row of rows) {
    if (!precedes(row.span, next)) break;
    chain.push(row);
    next = row.span;
  }
  return chain;
};

const windowOf = (rows: readonly PastRow[], first: number, last: number): PastWindow => {
  const within = rows.filter(({ span }) => span.first >= first && span.last <= last);
  const covered = within.reduce((months, { span }) => months + span.last - span.first + 1, 0);
  return { rows: within, isComplete: covered === last - first + 1 };
};

/** The last month that can belong to the past: the months of the present period count where another kind is asked for. */
const endOf = ({ kind, present }: PastSource): number =>
  kind === present.kind ? present.first - 1 : present.last;

/**
 * The results of the last so many periods by calendar, whether or not each of them has one. Terms have no calendar
 * of their own: the last so many that there are.
 */
export const lastPeriods = (source: PastSource, periods: number): PastWindow => {
  const { kind, rows } = source;
  if (kind === 'term') {
    return { rows: rows.slice(0, periods), isComplete: unbrokenPast(source).length >= periods };
  }
  const last = endOf(source);
  return windowOf(rows, last - periods * MONTHS[kind] + 1, last);
};

/** The results of the calendar year in which the present period ends. */
export const sameYear = (source: PastSource): PastWindow =>
  windowOf(source.rows, yearOf(source.present).first, endOf(source));

/** The results of periods that lie within the present one, as the months of a quarter do. */
export const withinPresent = ({ rows, present }: PastSource): PastWindow =>
  windowOf(rows, present.first, present.last);
