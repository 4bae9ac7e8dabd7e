import { followUpReported, isOf, typeOf } from '@kaoping/contracts';
import { carryOut, orderFor, reactionMetadata, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { reportedFollowUpDecider, TakeFollowUpReport } from './decider/reported-follow-up.decider.ts';

const NAME = 'reported-follow-ups';

/** Takes in at headquarters how subsidiaries follow up their results. Who reports is who tells it. */
export const reportedFollowUpsInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(followUpReported)],
  receive: async (event) => {
    if (!isOf(followUpReported, event) || event.recipient === undefined) return;
    const { id, correlationid: correlationId, time: recordedAt, traceparent, tenantid: subsidiary } = event;
    const cause = { id, correlationId, recordedAt, ...(traceparent !== undefined && { traceparent }) };
    const metadata = reactionMetadata(event.recipient, cause, NAME);
    const { on, ...counts } = event.data;
    const command = new TakeFollowUpReport(metadata, { subsidiary, on, counts });
    await carryOut(commands, metadata, orderFor(reportedFollowUpDecider, subsidiary, command));
  },
});
