import { orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import { RequireStage } from '../decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../decider/evaluation-cycle.decider.ts';
import type { StageNeed } from './stage-need.ts';

/** Put beside another order: that one is carried out only while the cycle is as needed. */
export const stageOrder = (metadata: CommandMetadata, cycleId: string, need: StageNeed): SealedOrder =>
  orderFor(evaluationCycleDecider, cycleId, new RequireStage(metadata, { cycleId, ...need }));
