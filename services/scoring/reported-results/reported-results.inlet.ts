import { isOf, resultReported, typeOf } from '@kaoping/contracts';
import { carryOut, orderFor, reactionMetadata, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { reportedResultDecider, TakeReportedResult } from './decider/reported-result.decider.ts';
import { reportedResultId } from './result/reported-result-id.ts';

const NAME = 'reported-results';

/** Takes in at headquarters what subsidiaries published. Who reports is who tells it, whatever the data say. */
export const reportedResultsInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(resultReported)],
  receive: async (event) => {
    if (!isOf(resultReported, event) || event.recipient === undefined) return;
    const { id, correlationid: correlationId, time: recordedAt, traceparent, tenantid: subsidiary } = event;
    const cause = { id, correlationId, recordedAt, ...(traceparent !== undefined && { traceparent }) };
    const metadata = reactionMetadata(event.recipient, cause, NAME);
    const { cycleId, peerGroup } = event.data;
    const command = new TakeReportedResult(metadata, { subsidiary, ...event.data });
    const stream = reportedResultId({ subsidiary, cycleId, peerGroup: peerGroup.key });
    await carryOut(commands, metadata, orderFor(reportedResultDecider, stream, command));
  },
});
