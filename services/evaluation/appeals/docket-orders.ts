import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import { RequireStage } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import type { AppealDocketCommand } from './decider/appeal-docket.commands.ts';
import { appealDocketDecider, appealDocketId } from './decider/appeal-docket.decider.ts';

type Stage = Partial<Omit<RequireStage['data'], 'cycleId'>>;

/** A command for the docket of its organisation, as long as the cycle lives and one of the named stages is open. */
export const docketOrders = (command: AppealDocketCommand, stage: Stage = {}): readonly SealedOrder[] => {
  const { metadata, data } = command;
  const { cycleId } = data;
  const required = new RequireStage(metadata, { stages: [], late: 'refused', ...stage, cycleId });
  return [
    orderFor(evaluationCycleDecider, cycleId, required),
    orderFor(appealDocketDecider, appealDocketId(data), command),
  ];
};
