import type { CommandExecutor } from '../commands/command-executor.ts';
import type { CommandMetadata } from '../commands/command-metadata.ts';
import type { SealedOrder } from '../commands/command-order.ts';
import {
  EventIdTaken,
  LedgerBusy,
  LedgerClosed,
  LedgerFull,
  RevisionConflict,
} from '../errors/ledger-errors.ts';
import type { RecordedEvent } from '../events/event-envelope.ts';
import type { TenantId } from '../events/tenant-id.ts';
import { Unavailable } from '../subscriptions/unavailable.ts';

/** What a reactor needs to know of its cause, whichever way it came. */
export type Cause = Pick<RecordedEvent, 'id' | 'correlationId' | 'recordedAt' | 'traceparent'>;

/**
 * Metadata of a command that answers an event. Its id comes of the event's, so that the same answer to the same
 * event is the same command, however often it is given.
 *
 * @param reaction Names the reactor, in `actorId` too: `policy:<reaction>`.
 * @example reactionMetadata(tenantId, event, 'raise-task-when-finding-recorded')
 */
export const reactionMetadata = (tenantId: TenantId, cause: Cause, reaction: string): CommandMetadata => ({
  tenantId,
  commandId: `${reaction}:${cause.id}`,
  actorId: `policy:${reaction}`,
  correlationId: cause.correlationId,
  now: cause.recordedAt,
  ...(cause.traceparent !== undefined && { traceparent: cause.traceparent }),
});

const MOMENTARY = [LedgerBusy, LedgerClosed, LedgerFull, RevisionConflict];

/**
 * Carries out what a reactor ordered. An order that was carried out before, by an earlier delivery of the same
 * event, is done: its events are in the ledger.
 *
 * @throws {Unavailable} when the ledger could not take it now: nothing is wrong with the event.
 */
export const carryOut = async (
  commands: CommandExecutor,
  metadata: CommandMetadata,
  ...orders: readonly SealedOrder[]
): Promise<void> => {
  try {
    await commands.execute(metadata, ...orders);
  } catch (error) {
    if (error instanceof EventIdTaken) return;
    if (MOMENTARY.some((kind) => error instanceof kind))
      throw new Unavailable('the ledger took nothing', error);
    throw error;
  }
};
