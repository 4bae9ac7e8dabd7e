import { isOf, problemFound, typeOf } from '@kaoping/contracts';
import { carryOut, orderFor, reactionMetadata, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { RaiseRectification } from './decider/rectification.commands.ts';
import { rectificationDecider } from './decider/rectification.decider.ts';

const NAME = 'raise-rectification-when-problem-found';

/** Makes a task of every problem that evaluation tells of. */
export const raiseRectificationWhenProblemFound = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(problemFound)],
  receive: async (event) => {
    if (!isOf(problemFound, event)) return;
    const { id, correlationid: correlationId, time: recordedAt } = event;
    const metadata = reactionMetadata(event.tenantid, { id, correlationId, recordedAt }, NAME);
    const { problemId, organisationId, organisationName, ancestorIds, description, ...rest } = event.data;
    const { procedure, sourceId, cycleId, indicator, ...times } = rest;
    const command = new RaiseRectification(metadata, {
      rectificationId: problemId,
      organisation: { organisationId, name: organisationName, ancestorIds },
      problem: description,
      source: { procedure, sourceId, ...(cycleId && { cycleId }), ...(indicator && { indicator }) },
      ...times,
    });
    await carryOut(commands, metadata, orderFor(rectificationDecider, problemId, command));
  },
});
