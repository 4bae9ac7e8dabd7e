import {
  isOf,
  progressReported,
  tenantDescribed,
  typeOf,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import {
  carryOut,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type SealedOrder,
  type TenantId,
} from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import {
  HEADQUARTERS_ID,
  HearProgressHeadquarters,
  progressHeadquartersDecider,
} from './decider/progress-headquarters.decider.ts';
import { reportedProgressDecider, TakeProgressReport } from './decider/reported-progress.decider.ts';

const NAME = 'reported-progress';

/** Takes in at headquarters how far subsidiaries are, and at a subsidiary who is above it. */
export const reportedProgressInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(progressReported), typeOf(tenantDescribed)],
  receive: async (event) => {
    const metadata = metadataOf(event, event.recipient ?? event.tenantid);
    const order = orderOf(event, metadata);
    if (order) await carryOut(commands, metadata, order);
  },
});

const metadataOf = (
  { id, correlationid: correlationId, time: recordedAt, traceparent }: IntegrationEvent,
  here: TenantId,
): CommandMetadata =>
  reactionMetadata(
    here,
    { id, correlationId, recordedAt, ...(traceparent !== undefined && { traceparent }) },
    NAME,
  );

/** Who reports is who tells it, and who is above is what the enterprise says of itself. */
const orderOf = (event: IntegrationEvent, metadata: CommandMetadata): SealedOrder | undefined => {
  const { tenantid: teller, recipient } = event;
  if (isOf(progressReported, event)) return recipient && progressOrder(event.data, teller, metadata);
  const isOwn = isOf(tenantDescribed, event) && recipient === undefined && event.data.tenant === teller;
  return isOwn ? headquartersOrder(event, metadata) : undefined;
};

const progressOrder = (
  { on, ...progress }: DataOf<typeof progressReported>,
  subsidiary: TenantId,
  metadata: CommandMetadata,
): SealedOrder => {
  const command = new TakeProgressReport(metadata, { subsidiary, on, progress });
  return orderFor(reportedProgressDecider, subsidiary, command);
};

type Described = DataOf<typeof tenantDescribed>;

/** Those that report to their headquarters. */
const REPORTING: readonly Described['state'][] = ['active', 'suspended', 'leaving'];

const headquartersOrder = (
  { data, sequence }: IntegrationEvent<Described>,
  metadata: CommandMetadata,
): SealedOrder => {
  const { headquarters, state } = data;
  const isReporting = headquarters !== undefined && REPORTING.includes(state);
  const command = new HearProgressHeadquarters(metadata, {
    sequence: parseInt(sequence, 10),
    ...(isReporting && { headquarters }),
  });
  return orderFor(progressHeadquartersDecider, HEADQUARTERS_ID, command);
};
