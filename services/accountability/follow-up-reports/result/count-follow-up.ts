import type { WarningCondition } from '../../warnings/decider/warning-conditions.events.ts';
import { overdueTasks, type UnitFacts } from '../../warnings/result/unit-facts.ts';
import { warningOf } from '../../warnings/result/warning-of.ts';
import type { FollowUpCounts } from '../decider/follow-up-report.events.ts';

/** The counts of an enterprise on a day, over all its units. */
export const countFollowUp = (
  units: readonly UnitFacts[],
  conditions: readonly WarningCondition[],
  today: string,
): FollowUpCounts => {
  const warnings = { red: 0, yellow: 0, green: 0 };
  for (const facts of units) warnings[warningOf(conditions, facts, today).colour] += 1;
  const sum = (count: (facts: UnitFacts) => number): number =>
    units.reduce((total, facts) => total + count(facts), 0);
  return {
    warnings,
    consequences: {
      waiting: sum(({ consequences }) => consequences.waiting),
      confirmed: sum(({ consequences }) => consequences.confirmed + consequences['carried-out']),
      dismissed: sum(({ consequences }) => consequences.dismissed),
      withdrawn: sum(({ consequences }) => consequences.withdrawn),
    },
    rectifications: {
      open: sum(({ rectifications: { open, fixed, reopened } }) => open + fixed + reopened),
      overdue: sum(({ rectifications }) => rectifications.overdue),
      resolved: sum(({ rectifications }) => rectifications.resolved),
    },
    tasks: {
      open: sum(({ openTasks }) => openTasks.length),
      overdue: sum((facts) => overdueTasks(facts, today)),
    },
  };
};
