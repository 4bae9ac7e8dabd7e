import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import { CycleIsCancelled } from '../../cycles/decider/evaluation-cycle.errors.ts';
import type { LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import { GiveUpSheetSeats, TakeSheetSeats } from '../../sheets/decider/sheet-seats.commands.ts';
import { sheetSeatsDecider } from '../../sheets/decider/sheet-seats.decider.ts';
import { CancelInspection, PlanInspection } from '../decider/inspection.commands.ts';
import { inspectionDecider } from '../decider/inspection.decider.ts';
import { InspectionPlanRefused } from '../decider/inspection.errors.ts';
import { inspectedInputs, PROCEDURES } from '../result/inspected-inputs.ts';
import type { PlanInspectionRequest } from './plan-inspection.request.ts';

/**
 * Orders for an inspection and for those that it takes the place of. Its id is the request's, so that a repetition
 * means the same one.
 *
 * @throws {InspectionPlanRefused} when an input belongs to no inspection of this kind.
 */
export const inspectionOrders = (
  { cycleId, cycle, scheme, organisation }: LoadedCycle,
  { metadata, data, requireReach }: PlanInspectionRequest,
): readonly SealedOrder[] => {
  if (cycle.status === 'cancelled') throw new CycleIsCancelled(cycle.cancelReason ?? '');
  const { kind, title, on, inspectors, replaces } = data;
  const organisations = [...new Set(data.organisationIds)].map(organisation);
  organisations.forEach(requireReach);
  const inspectionId = metadata.commandId;
  const planned = new PlanInspection(metadata, {
    inspectionId,
    cycleId,
    kind,
    procedure: PROCEDURES[kind],
    title,
    organisations: organisations.map(({ organisationId, name, ancestorIds }) => ({
      organisationId,
      name,
      ancestorIds,
    })),
    ...chosenInputs(inspectedInputs(scheme.entering, kind), data.inputs),
    on,
    inspectors,
    replaces,
  });
  const reason = `并入检查 ${inspectionId}`;
  const seats = { sheetId: inspectionId, raterName: title, questions: onlySeats(planned.data) };
  return [
    orderFor(inspectionDecider, inspectionId, planned),
    ...replaces.flatMap((id) => [
      orderFor(inspectionDecider, id, new CancelInspection(metadata, { inspectionId: id, cycleId, reason })),
      orderFor(sheetSeatsDecider, cycleId, new GiveUpSheetSeats(metadata, { sheetId: id })),
    ]),
    orderFor(sheetSeatsDecider, cycleId, new TakeSheetSeats(metadata, seats)),
  ];
};

/** What takes one mark only: it may come of one inspection, sheet or record of the cycle. */
const onlySeats = ({ inputs, organisations }: PlanInspection['data']) =>
  inputs
    .filter(({ entries }) => entries === 'one')
    .flatMap(({ name }) => organisations.map(({ organisationId }) => ({ input: name, organisationId })));

const chosenInputs = (
  possible: ReturnType<typeof inspectedInputs>,
  chosen: readonly string[] | undefined,
): ReturnType<typeof inspectedInputs> => {
  if (!chosen) return possible;
  const names = possible.inputs.map(({ name }) => name);
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new InspectionPlanRefused({
      en: `"inputs" names "${unknown}", which inspections of this kind do not mark; they mark: ${names.join(', ')}.`,
      zh: `“评分项”中的“${unknown}”不由此类检查评分；可选：${names.join('、')}。`,
    });
  }
  return {
    inputs: possible.inputs.filter(({ name }) => chosen.includes(name)),
    deducting: possible.deducting.filter((name) => chosen.includes(name)),
  };
};
