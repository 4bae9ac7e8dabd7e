import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import { RequireStage } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import type { SubmitSheet } from '../decider/sheet.commands.ts';
import { sheetDecider } from '../decider/sheet.decider.ts';

/** A sheet is taken in while the cycle reviews or assesses (000-07); the commit fails if that ends in between. */
export const submissionOrders = (command: SubmitSheet): readonly SealedOrder[] => {
  const { sheetId, cycleId, late, lateReason } = command.data;
  const stage = new RequireStage(command.metadata, {
    cycleId,
    stages: ['review', 'assess'],
    late,
    ...(lateReason !== undefined && { lateReason }),
  });
  return [orderFor(sheetDecider, sheetId, command), orderFor(evaluationCycleDecider, cycleId, stage)];
};
