import { isOf, tenantDescribed, typeOf } from '@kaoping/contracts';
import { carryOut, orderFor, reactionMetadata, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import {
  HEADQUARTERS_ID,
  HearHeadquarters,
  scoringHeadquartersDecider,
} from './decider/scoring-headquarters.decider.ts';

const NAME = 'hear-headquarters';

/** Keeps to whom an enterprise reports its results, by what it says of itself; never by what others say. */
export const headquartersInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(tenantDescribed)],
  receive: async (event) => {
    if (!isOf(tenantDescribed, event)) return;
    if (event.recipient !== undefined || event.data.tenant !== event.tenantid) return;
    const { id, correlationid: correlationId, time: recordedAt, traceparent } = event;
    const cause = { id, correlationId, recordedAt, ...(traceparent !== undefined && { traceparent }) };
    const metadata = reactionMetadata(event.tenantid, cause, NAME);
    const { headquarters, state } = event.data;
    const command = new HearHeadquarters(metadata, {
      sequence: parseInt(event.sequence, 10),
      ...(headquarters !== undefined && state !== 'gone' && { headquarters }),
    });
    await carryOut(commands, metadata, orderFor(scoringHeadquartersDecider, HEADQUARTERS_ID, command));
  },
});
