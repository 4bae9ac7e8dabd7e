import { isEscalationDue, isOverdueNow, reminderDue } from '../decider/keep-deadline.ts';
import type { RaisedRectification } from '../decider/rectification.state.ts';

/** What a day asks of a rectification; `mark` tells apart what may fall due for one deadline more than once. */
export type RectificationDue =
  | { readonly kind: 'reminder'; readonly daysLeft: number; readonly mark: string }
  | { readonly kind: 'overdue' | 'escalation'; readonly mark: string };

/**
 * What is due of a rectification on a day, in the order in which it is to be done. A deadline that was changed and
 * changed back, or that a relapse met again, counts as another one.
 */
export const dueOfRectification = (
  state: RaisedRectification,
  today: string,
): readonly RectificationDue[] => {
  const round = `${String(state.overdueTimes)}.${String(state.doneBy.length)}`;
  const daysLeft = reminderDue(state, today);
  return [
    ...(daysLeft === undefined
      ? []
      : [{ kind: 'reminder' as const, daysLeft, mark: `${String(daysLeft)}@${round}` }]),
    ...(isOverdueNow(state, today) ? [{ kind: 'overdue' as const, mark: round }] : []),
    ...(isEscalationDue(state, today) ? [{ kind: 'escalation' as const, mark: round }] : []),
  ];
};
