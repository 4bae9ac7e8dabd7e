import { carryOut, reactionMetadata, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { TOLD_TYPES, toldOrders } from './told-orders.ts';

const NAME = 'keep-scorecards-when-told';

/** Keeps assessments and scorecards by what evaluation tells, each fact once, in whatever order it comes. */
export const assessmentsInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: TOLD_TYPES,
  receive: async (event) => {
    const { id, correlationid: correlationId, time: recordedAt, traceparent } = event;
    const cause = { id, correlationId, recordedAt, ...(traceparent !== undefined && { traceparent }) };
    const metadata = reactionMetadata(event.tenantid, cause, NAME);
    await carryOut(commands, metadata, ...toldOrders(event, metadata));
  },
});
