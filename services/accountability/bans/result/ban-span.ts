import { addDays, addMonths } from '@kaoping/calendar';

/** A period as results carry it. */
export interface AssessedPeriod {
  readonly kind: 'month' | 'quarter' | 'half-year' | 'year' | 'term';
  /** E.g. 2026-03, 2026-Q1, 2026-H1, 2026 or 2022-2026. */
  readonly label: string;
}

/** How long a scheme says that something is barred; parts add up. */
export interface BanLength {
  readonly months?: number;
  readonly years?: number;
  /** Periods as long as the assessed one. */
  readonly periods?: number;
}

/** A first and a last day. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** How many months a ban lasts where the scheme does not say: a year, after which awards come round again. */
const USUAL_MONTHS = 12;

const MONTHS: Readonly<Record<AssessedPeriod['kind'], number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
  // A term is followed by a year: nobody is barred for a whole term because of one rule.
  term: 12,
};

const FIRST_MONTH = /^(?<year>\d{4})(?:-(?<part>Q|H)?(?<number>\d{1,2}))?(?:[-/](?<end>\d{4}))?$/u;
const PART_MONTHS: Readonly<Record<string, number>> = { Q: 3, H: 6 };

/**
 * The last day of a period; undefined where its label is none.
 *
 * @example lastDayOf({ kind: 'quarter', label: '2026-Q1' }) // '2026-03-31'
 */
export const lastDayOf = ({ kind, label }: AssessedPeriod): string | undefined => {
  const first = firstDayOf(label);
  return first === undefined ? undefined : addDays(addMonths(first, MONTHS[kind]), -1);
};

/** The first day of a period; of its last year, where it is a term. */
const firstDayOf = (label: string): string | undefined => {
  const { year, part = '', number = '1', end = year } = FIRST_MONTH.exec(label)?.groups ?? {};
  if (end === undefined) return undefined;
  return addMonths(`${end}-01-01`, (parseInt(number, 10) - 1) * (PART_MONTHS[part] ?? 1));
};

/**
 * A ban that begins on a day and lasts as long as the scheme says, a year where it does not.
 *
 * @example spanOf('2026-04-20', { years: 1 }, 'quarter') // { from: '2026-04-20', until: '2027-04-19' }
 */
export const spanOf = (from: string, lasts: BanLength | undefined, kind: AssessedPeriod['kind']): Span => {
  const { months = 0, years = 0, periods = 0 } = lasts ?? { months: USUAL_MONTHS };
  return { from, until: addDays(addMonths(from, months + 12 * years + periods * MONTHS[kind]), -1) };
};

/**
 * The period that follows a period: for as long a rule that a unit broke bars it, until the next result of that kind.
 *
 * @example followingSpan({ kind: 'quarter', label: '2026-Q1' }, '2026-04-20') // from 2026-04-01 until 2026-06-30
 */
export const followingSpan = (period: AssessedPeriod, otherwiseFrom: string): Span => {
  const last = lastDayOf(period);
  return spanOf(last === undefined ? otherwiseFrom : addDays(last, 1), { periods: 1 }, period.kind);
};
