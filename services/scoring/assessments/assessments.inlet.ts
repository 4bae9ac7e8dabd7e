import type { IntegrationEvent } from '@kaoping/contracts';
import {
  carryOut,
  reactionMetadata,
  streamKey,
  type CommandExecutor,
  type CommandMetadata,
  type SealedOrder,
} from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { TOLD_TYPES, toldOrders } from './told-orders.ts';

const NAME = 'keep-scorecards-when-told';

/**
 * Keeps assessments and scorecards by what evaluation tells, each fact once, in whatever order it comes. Thousands of
 * scores a second come at once: those of different scorecards are written side by side, so that one flush of the disk
 * serves many, and those of one scorecard one after another.
 */
export const assessmentsInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: TOLD_TYPES,
  receive: async (event) => {
    const { metadata, orders } = workOf(event);
    await carryOut(commands, metadata, ...orders);
  },
  receiveAll: async (events) => {
    const lastOf = new Map<string, Promise<void>>();
    const outcomes = await Promise.allSettled(events.map((event) => inTurn(commands, lastOf, workOf(event))));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  },
});

interface Work {
  readonly metadata: CommandMetadata;
  readonly orders: readonly SealedOrder[];
}

const workOf = (event: IntegrationEvent): Work => {
  const { id, correlationid: correlationId, time: recordedAt, traceparent } = event;
  const cause = { id, correlationId, recordedAt, ...(traceparent !== undefined && { traceparent }) };
  const metadata = reactionMetadata(event.tenantid, cause, NAME);
  return { metadata, orders: toldOrders(event, metadata) };
};

/** Carries work out after all that came before it for the same streams; where that failed, it is not begun. */
const inTurn = (
  commands: CommandExecutor,
  lastOf: Map<string, Promise<void>>,
  { metadata, orders }: Work,
): Promise<void> => {
  const streams = [...new Set(orders.map((order) => `${metadata.tenantId} ${streamKey(order)}`))];
  const before = streams.flatMap((stream) => lastOf.get(stream) ?? []);
  const mine = Promise.all(before).then(() => carryOut(commands, metadata, ...orders));
  for (const stream of streams) lastOf.set(stream, mine);
  return mine;
};
