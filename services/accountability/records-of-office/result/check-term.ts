import { addMonths, isDay } from '@kaoping/calendar';
import { DomainError } from '@kaoping/event-sourcing';
import type { DaySpan } from './period-days.ts';

/** The longest term of a record, in years. */
const YEARS_LIMIT = 30;

/** A term needs a first and a last day, not too far apart. */
class OfficeTermRefused extends DomainError {
  readonly code = 'OFFICE_RECORD.TERM_REFUSED';

  constructor() {
    super({
      en: `Give days such as 2022-01-01 in "from", "until" and "asOf", "from" first, at most ${String(YEARS_LIMIT)} years apart.`,
      zh: `“from”“until”“asOf”须为日期，例如 2022-01-01，起始在前，最长 ${String(YEARS_LIMIT)} 年。`,
    });
  }
}

/** @throws {OfficeTermRefused} unless it is a term, and the day one. */
export const checkTerm = ({ from, until }: DaySpan, asOf: string): void => {
  const areDays = [from, until, asOf].every(isDay);
  if (!areDays || from > until || addMonths(from, YEARS_LIMIT * 12) < until) throw new OfficeTermRefused();
};
