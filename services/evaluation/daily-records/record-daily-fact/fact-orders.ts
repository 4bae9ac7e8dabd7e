import { dayOf } from '@kaoping/calendar';
import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import { RequireStage } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import type { LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import { TakeSheetSeats } from '../../sheets/decider/sheet-seats.commands.ts';
import { sheetSeatsDecider } from '../../sheets/decider/sheet-seats.decider.ts';
import { collectingNeed } from '../../sheets/result/collecting-stages.ts';
import { RecordDailyFact } from '../decider/daily-fact.commands.ts';
import { dailyFactDecider } from '../decider/daily-fact.decider.ts';
import { dailyInputs } from '../result/daily-inputs.ts';
import type { RecordDailyFactRequest } from './record-daily-fact.request.ts';

/** Orders for a fact, whose id is the request's, and for the seats of what takes one entry only. */
export const factOrders = (
  { cycleId, cycle, scheme, organisation }: LoadedCycle,
  { metadata, data, requireReach }: RecordDailyFactRequest,
): readonly SealedOrder[] => {
  const { organisationId, lateReason, ...fact } = data;
  const { name, ancestorIds } = organisation(organisationId);
  requireReach({ organisationId, ancestorIds });
  const factId = metadata.commandId;
  const inputs = dailyInputs(scheme.entering);
  const single = new Set(inputs.filter(({ entries }) => entries === 'one').map((input) => input.name));
  const questions = data.values
    .filter(({ input }) => single.has(input))
    .map(({ input }) => ({ input, organisationId }));
  const record = { factId, ...fact, organisation: { organisationId, name, ancestorIds }, inputs };
  const stage = { cycleId, ...collectingNeed({ cycle, scheme }, dayOf(metadata.now), lateReason) };
  return [
    orderFor(dailyFactDecider, factId, new RecordDailyFact(metadata, record)),
    orderFor(
      sheetSeatsDecider,
      cycleId,
      new TakeSheetSeats(metadata, { sheetId: factId, raterName: `日常记录 ${data.on}`, questions }),
    ),
    orderFor(evaluationCycleDecider, cycleId, new RequireStage(metadata, stage)),
  ];
};
