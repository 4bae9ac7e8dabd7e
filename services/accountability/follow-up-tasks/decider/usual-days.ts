import { addDays } from '@kaoping/calendar';
import type { FollowUpKind } from './follow-up-task.events.ts';

/** Within how many days each kind is to be done, where nobody sets another day. */
const USUAL_DAYS: Readonly<Record<FollowUpKind, number>> = {
  /** 约谈: while the result is fresh. */
  interview: 15,
  'admonition-talk': 15,
  /** At the next monthly meeting of the company, which is never more than a month away. */
  'self-criticism': 31,
  warning: 7,
  'public-notice': 10,
  /** Within the month in which the result is made known. */
  inspection: 31,
  /** Claimed as a bonus once the next period has begun, which for months is right away. */
  'bonus-next-period': 31,
};

/** The day by which a task is to be done that was raised on a day. */
export const usualDueOn = (kind: FollowUpKind, raisedOn: string): string =>
  addDays(raisedOn, USUAL_DAYS[kind]);
