import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import type { Place } from '@kaoping/nest-platform';
import type { PlanInput } from '@kaoping/scoring-engine';
import { CycleIsCancelled } from '../../cycles/decider/evaluation-cycle.errors.ts';
import type { RosterOrganisation } from '../../cycles/decider/evaluation-cycle.events.ts';
import type { LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import { TakeSheetSeats } from '../decider/sheet-seats.commands.ts';
import { sheetSeatsDecider } from '../decider/sheet-seats.decider.ts';
import { AssignSheet } from '../decider/sheet.commands.ts';
import { sheetDecider } from '../decider/sheet.decider.ts';
import type { SheetAssigned } from '../decider/sheet.events.ts';
import { planSheet } from '../result/plan-sheet.ts';
import type { RaterSeat } from '../result/rater-seat.ts';
import type { AssignSheetsRequest, NamedSeat } from './assign-sheets.request.ts';
import { SheetAssignmentRefused } from './sheet-assignment-refused.error.ts';
import { SheetRaterUnknown } from './sheet-rater-unknown.error.ts';

/** The most sheets of one request: they are written in one commit. */
const SHEET_LIMIT = 500;

/**
 * Orders for all sheets and their seats. A sheet's id is made of the request, so that a repetition means the same
 * sheets.
 *
 * @throws {SheetAssignmentRefused} when there are none or too many.
 * @throws {SheetRaterUnknown} {@link OrganisationNotInCycle} when a row names an organisation that is not there.
 */
export const assignmentOrders = (
  { cycleId, cycle, scheme, organisation }: LoadedCycle,
  { metadata, data, requireReach }: AssignSheetsRequest,
  organisations: readonly Place[],
): readonly SealedOrder[] => {
  if (cycle.status === 'cancelled') throw new CycleIsCancelled(cycle.cancelReason ?? '');
  const places = new Map([...organisations, ...cycle.roster].map((place) => [place.organisationId, place]));
  const named = data.seats.map((seat) => placed(seat, places));
  const seats = data.selfAssessment ? [...named, ...cycle.roster.map(selfAssessmentOf)] : named;
  if (seats.length === 0 || seats.length > SHEET_LIMIT)
    throw new SheetAssignmentRefused(seats.length, SHEET_LIMIT);
  for (const { organisationIds = [] } of seats) organisationIds.forEach((id) => organisation(id));
  const base = { cycleId, entering: scheme.entering, roster: cycle.roster };
  return seats.flatMap((seat, index) => {
    const sheet = planSheet(base, seat, data.dueOn);
    sheet.assessed.forEach(requireReach);
    const sheetId = `${metadata.commandId}-${String(index + 1)}`;
    const taking = { sheetId, raterName: sheet.rater.name, questions: onlySeats(sheet) };
    return [
      orderFor(sheetSeatsDecider, cycleId, new TakeSheetSeats(metadata, taking)),
      orderFor(sheetDecider, sheetId, new AssignSheet(metadata, { sheetId, ...sheet })),
    ];
  });
};

const selfAssessmentOf = ({ organisationId, name, ancestorIds }: RosterOrganisation): RaterSeat => ({
  procedure: 'self-assessment',
  rater: { name, organisationId, ancestorIds },
  relatives: [],
});

/** Where a rater stands decides whom it may not rate, so nobody is asked to say it: the cycle knows, or the tree. */
const placed = (seat: NamedSeat, places: ReadonlyMap<string, Place>): RaterSeat => {
  const { organisationId } = seat.rater;
  if (organisationId === undefined) return { ...seat, rater: { ...seat.rater, ancestorIds: [] } };
  const place = places.get(organisationId);
  if (!place) throw new SheetRaterUnknown(seat.rater.name, organisationId);
  return { ...seat, rater: { ...seat.rater, ancestorIds: place.ancestorIds } };
};

/** The questions of which the plan takes one answer only. */
const onlySeats = ({ inputs, questions }: SheetAssigned['data']) => {
  const single = new Set(
    inputs.filter(({ entries }: PlanInput) => entries === 'one').map(({ name }) => name),
  );
  return questions.filter(({ input }) => single.has(input));
};
