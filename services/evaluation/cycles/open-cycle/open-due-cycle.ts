import {
  orderFor,
  type CommandExecutor,
  type CommandMetadata,
  type CommandOutcome,
} from '@kaoping/event-sourcing';
import { OpenEvaluationCycle } from '../decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../decider/evaluation-cycle.decider.ts';
import { prepareCycle, type CycleSources } from './prepare-cycle.ts';
import type { CycleWanted } from './open-cycle.request.ts';

/** Opens a cycle that a calendar asks for, as an officer would by hand. */
export const openDueCycle =
  ({ commands, ...sources }: CycleSources & { readonly commands: CommandExecutor }) =>
  async (metadata: CommandMetadata, due: Omit<CycleWanted, 'opened'>): Promise<CommandOutcome> => {
    const cycle = await prepareCycle(sources, metadata.tenantId, { ...due, opened: 'by-calendar' });
    const command = new OpenEvaluationCycle(metadata, cycle);
    return commands.execute(metadata, orderFor(evaluationCycleDecider, due.cycleId, command));
  };
