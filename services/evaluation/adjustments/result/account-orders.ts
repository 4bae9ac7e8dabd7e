import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import { RequireStage } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import type { AdjustmentAccountCommand } from '../decider/adjustment-account.commands.ts';
import { adjustmentAccountDecider, adjustmentAccountId } from '../decider/adjustment-account.decider.ts';

type Stage = Partial<Omit<RequireStage['data'], 'cycleId'>>;

/**
 * A command for the account of its organisation, as long as the cycle lives and, where stages are named, one of
 * them is open.
 */
export const accountOrders = (
  command: AdjustmentAccountCommand,
  stage: Stage = {},
): readonly SealedOrder[] => {
  const { metadata, data } = command;
  const { cycleId } = data;
  const required = new RequireStage(metadata, { stages: [], late: 'refused', ...stage, cycleId });
  return [
    orderFor(evaluationCycleDecider, cycleId, required),
    orderFor(adjustmentAccountDecider, adjustmentAccountId(data), command),
  ];
};
