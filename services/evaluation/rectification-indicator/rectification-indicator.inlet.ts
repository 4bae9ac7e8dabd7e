import { isOf, rectificationSettled, typeOf } from '@kaoping/contracts';
import { carryOut, orderFor, reactionMetadata, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { LearnUnitProblem } from './decider/unit-problems.commands.ts';
import { unitProblemsDecider } from './decider/unit-problems.decider.ts';

const NAME = 'rectification-indicator';

/** Keeps how the problems of each unit stand, as accountability tells it. */
export const rectificationIndicatorInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(rectificationSettled)],
  receive: async (event) => {
    if (!isOf(rectificationSettled, event)) return;
    const { id, correlationid: correlationId, time: recordedAt } = event;
    const metadata = reactionMetadata(event.tenantid, { id, correlationId, recordedAt }, NAME);
    const { organisationId, ...problem } = event.data;
    const command = new LearnUnitProblem(metadata, problem);
    await carryOut(commands, metadata, orderFor(unitProblemsDecider, organisationId, command));
  },
});
