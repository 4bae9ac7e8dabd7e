import { daysBetween } from '@kaoping/calendar';
import type { FollowUpTask } from '../decider/follow-up-task.state.ts';

/** How many days before its day the conductor is reminded, the nearest first. */
const REMINDERS = [1, 3] as const;

/** What time asks of a task. */
export type DueOfTask =
  | { readonly kind: 'remind'; readonly dueOn: string; readonly daysLeft: number }
  | { readonly kind: 'escalate'; readonly dueOn: string };

/**
 * What is due on a day: a reminder three days and one day before, and to tell the level above once the day is over.
 * Days that nobody looked at are not made up for: the nearest reminder counts.
 */
export const dueOfTask = (task: FollowUpTask, today: string): DueOfTask | undefined => {
  if (task.status !== 'open') return undefined;
  const { dueOn, remindedAt, escalatedTo } = task;
  const left = daysBetween(today, dueOn);
  if (left < 0) return escalatedTo === undefined ? { kind: 'escalate', dueOn } : undefined;
  const daysLeft = REMINDERS.find((days) => left <= days);
  if (daysLeft === undefined || (remindedAt !== undefined && remindedAt <= daysLeft)) return undefined;
  return { kind: 'remind', dueOn, daysLeft };
};
