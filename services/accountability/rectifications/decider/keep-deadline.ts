import { addDays, dayOf, daysBetween } from '@kaoping/calendar';
import { checkDay } from './raise-problem.ts';
import type {
  DeclareRectificationOverdue,
  EscalateRectification,
  ExtendRectification,
  RemindOfRectification,
} from './rectification.commands.ts';
import { RectificationNotOpen } from './rectification.errors.ts';
import type { RectificationEvent } from './rectification.events.ts';
import type { RaisedRectification } from './rectification.state.ts';
import { requiredWords } from './required-words.ts';

type Decision = readonly RectificationEvent[];

/** Days before its day on which is reminded of it. */
const REMINDER_DAYS: readonly number[] = [3, 1];

/** Days after its day from which on the level above is told. */
const ESCALATION_DAYS = 7;

/** The reminder that is due on a day, in days before the last; none that was given, or that a later one covers. */
export const reminderDue = (
  { status, dueOn, remindedDays }: RaisedRectification,
  today: string,
): number | undefined => {
  const left = daysBetween(today, dueOn);
  if (status !== 'open' || left < 0) return undefined;
  const nearest = REMINDER_DAYS.filter((days) => left <= days).at(-1);
  return nearest === undefined || remindedDays.includes(nearest) ? undefined : nearest;
};

/** Whether its day went by and nobody said so yet. */
export const isOverdueNow = ({ status, dueOn, isOverdue }: RaisedRectification, today: string): boolean =>
  status === 'open' && !isOverdue && dueOn < today;

/** Whether it is so late that the level above is to be told, and was not. */
export const isEscalationDue = (
  { status, dueOn, isEscalated }: RaisedRectification,
  today: string,
): boolean => status === 'open' && !isEscalated && addDays(dueOn, ESCALATION_DAYS) < today;

export const extend = ({ data, metadata }: ExtendRectification, state: RaisedRectification): Decision => {
  if (state.status !== 'open') throw new RectificationNotOpen(data.rectificationId);
  checkDay(data.dueOn, metadata.now);
  if (data.dueOn === state.dueOn) return [];
  const reason = requiredWords(data.reason, { en: 'reason', zh: '延期原因' });
  const extended = { dueOn: data.dueOn, formerDueOn: state.dueOn, reason };
  return [{ type: 'RectificationExtended', data: extended }];
};

export const remind = ({ data, metadata }: RemindOfRectification, state: RaisedRectification): Decision => {
  const on = dayOf(metadata.now);
  if (reminderDue(state, on) !== data.daysLeft) return [];
  const { dueOn } = state;
  return [{ type: 'RectificationReminded', data: { daysLeft: data.daysLeft, dueOn, on } }];
};

export const declareOverdue = (
  { metadata }: DeclareRectificationOverdue,
  state: RaisedRectification,
): Decision => {
  const on = dayOf(metadata.now);
  if (!isOverdueNow(state, on)) return [];
  return [{ type: 'RectificationBecameOverdue', data: { dueOn: state.dueOn, on } }];
};

export const escalate = ({ metadata }: EscalateRectification, state: RaisedRectification): Decision => {
  const on = dayOf(metadata.now);
  if (!isEscalationDue(state, on)) return [];
  const toOrganisationId = state.organisation.ancestorIds.at(-1);
  const escalated = { dueOn: state.dueOn, on, ...(toOrganisationId !== undefined && { toOrganisationId }) };
  return [{ type: 'RectificationEscalated', data: escalated }];
};
