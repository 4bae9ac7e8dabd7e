import { dayOf } from '@kaoping/calendar';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { SheetEvent, SheetProcedure } from '../../sheets/decider/sheet.events.ts';

/** What sheets that a unit hands in are called; others, which persons fill in, cost their unit nothing. */
const TITLES: Readonly<Partial<Record<SheetProcedure, string>>> = {
  'self-assessment': '自评表',
  'department-evaluation': '部门评价表',
};

/** A sheet that a unit has to hand in. */
export interface UnitSheet {
  readonly cycleId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly assignedOn: string;
  /** Its own last day; the last day of the stage where it has none. */
  readonly dueOn?: string;
  /** The day on which it was handed in first: to mend what was sent back is not to be late. */
  readonly handedInOn?: string;
  readonly withdrawnOn?: string;
}

/** The sheet after an event; nothing for sheets of others than units. */
export const foldUnitSheet = (
  sheet: UnitSheet | undefined,
  event: RecordedEvent<SheetEvent>,
): UnitSheet | undefined => {
  if (event.type === 'SheetAssigned') return assigned(event.data, dayOf(event.recordedAt));
  if (event.type === 'SheetSubmitted' && sheet?.handedInOn === undefined) {
    return sheet && { ...sheet, handedInOn: dayOf(event.data.submittedAt) };
  }
  if (event.type === 'SheetWithdrawn') return sheet && { ...sheet, withdrawnOn: dayOf(event.recordedAt) };
  return sheet;
};

const assigned = (
  { cycleId, procedure, rater, dueOn }: Extract<SheetEvent, { readonly type: 'SheetAssigned' }>['data'],
  assignedOn: string,
): UnitSheet | undefined => {
  const title = TITLES[procedure];
  const { organisationId, personId } = rater;
  if (title === undefined || organisationId === undefined || personId !== undefined) return undefined;
  return { cycleId, organisationId, title, assignedOn, ...(dueOn !== undefined && { dueOn }) };
};
