import { addDays, daysBetween } from '@kaoping/calendar';
import type { KnownTopic, TopicMilestone } from '../decider/topic.state.ts';

/** A unit is told so many days before a step counts as overdue, and never later. */
export const NOTICE_DAYS = 3;

/** What the clock asks of a step. */
export interface OverdueWork {
  readonly kind: 'notice' | 'overdue';
  readonly milestone: TopicMilestone;
}

/** Whether a step may be told of on a day. */
export const isNoticeDue = ({ isDone, noticedOn, dueOn }: TopicMilestone, today: string): boolean =>
  !isDone && noticedOn === undefined && addDays(today, NOTICE_DAYS) >= dueOn;

/** Whether a step is overdue on a day: past its own, and the unit had its days of notice. */
export const isOverdueOn = (
  { isDone, isOverdue, noticedOn, dueOn }: TopicMilestone,
  today: string,
): boolean =>
  !isDone &&
  !isOverdue &&
  noticedOn !== undefined &&
  dueOn < today &&
  daysBetween(noticedOn, today) > NOTICE_DAYS;

/** What is due of a topic on a day. */
export const overdueWork = ({ status, milestones }: KnownTopic, today: string): readonly OverdueWork[] =>
  status !== 'under-way'
    ? []
    : milestones.flatMap((milestone): readonly OverdueWork[] => {
        if (isNoticeDue(milestone, today)) return [{ kind: 'notice', milestone }];
        return isOverdueOn(milestone, today) ? [{ kind: 'overdue', milestone }] : [];
      });
