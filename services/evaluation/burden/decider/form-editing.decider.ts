import type { Decider } from '@kaoping/event-sourcing';
import type { ReportFormEditing } from './burden.commands.ts';
import { EditingSessionsTooMany, EditingTimeRefused } from './burden.errors.ts';
import type { FormEditingReported } from './burden.events.ts';

/** The most seconds that one report tells of: screens save far more often. */
const SECONDS_LIMIT = 900;

/** The most openings of one form whose time is counted. */
const SESSION_LIMIT = 500;

/** The last sequence of each session. */
type FormEditing = Readonly<Record<string, number>>;

/** The stream id of a form's editing. */
export const formEditingId = (kind: string, formId: string): string => JSON.stringify([kind, formId]);

/** A report that comes again, or after a later one, was counted. */
const report = ({ data }: ReportFormEditing, sessions: FormEditing): readonly FormEditingReported[] => {
  const { sessionId, sequence, seconds } = data;
  if (!isWithin(seconds, SECONDS_LIMIT) || !isWithin(sequence, Infinity)) {
    throw new EditingTimeRefused(SECONDS_LIMIT);
  }
  const last = Object.hasOwn(sessions, sessionId) ? sessions[sessionId] : undefined;
  if (last !== undefined && sequence <= last) return [];
  if (last === undefined && Object.keys(sessions).length >= SESSION_LIMIT)
    throw new EditingSessionsTooMany(SESSION_LIMIT);
  return [{ type: 'FormEditingReported', data }];
};

const isWithin = (whole: number, limit: number): boolean =>
  Number.isSafeInteger(whole) && whole >= 1 && whole <= limit;

/** The rules of how long a form was edited; its stream id comes from {@link formEditingId}. */
export const formEditingDecider: Decider<FormEditing, ReportFormEditing, FormEditingReported> = {
  category: 'form-editing',
  initialState: {},
  stateVersion: 1,
  evolve: (sessions, { data }) => ({ ...sessions, [data.sessionId]: data.sequence }),
  decide: report,
};
