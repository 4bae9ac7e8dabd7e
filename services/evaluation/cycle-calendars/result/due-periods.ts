import { addDays } from '@kaoping/calendar';
import { periodAt } from '../../cycles/result/period-days.ts';
import type { CyclePeriod } from '../../cycles/decider/evaluation-cycle.events.ts';
import type { CalendarRule } from '../decider/cycle-calendar.events.ts';

/** A cycle that is to be open by now. */
export interface DuePeriod {
  /** The period that it assesses. */
  readonly label: string;
  readonly startsOn: string;
}

/** How far back a cycle is still opened that was missed, as when the product stood still, in periods. */
const CATCH_UP_PERIODS = 3;

/**
 * The cycles that a calendar wants open by a day, the oldest first: the present one and those missed lately.
 *
 * @example duePeriods({ assesses: 'past', opensAfterDays: 0, from: '2026-05-01' }, 'month', '2026-05-03')
 *   // [{ label: '2026-04', startsOn: '2026-05-01' }]
 */
export const duePeriods = (
  { assesses, opensAfterDays, from }: CalendarRule,
  kind: Exclude<CyclePeriod['kind'], 'term'>,
  today: string,
): readonly DuePeriod[] => {
  const due: DuePeriod[] = [];
  let current = periodAt(kind, today);
  for (let count = 0; count < CATCH_UP_PERIODS; count += 1) {
    const startsOn = addDays(current.from, opensAfterDays);
    const before = periodAt(kind, addDays(current.from, -1));
    const label = assesses === 'current' ? current.label : before.label;
    if (from <= startsOn && startsOn <= today) due.unshift({ label, startsOn });
    current = before;
  }
  return due;
};
