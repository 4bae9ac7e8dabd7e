import type { EventStore } from '../ports/event-store.port.ts';
import type { SnapshotStore } from '../snapshots/snapshot-store.port.ts';
import type { CommandMetadata } from './command-metadata.ts';
import type { SealedOrder } from './command-order.ts';
import { executeCommands, type CommandOutcome } from './execute-commands.ts';

/** Carries out commands in the ledger of the tenant that their metadata names. */
export interface CommandExecutor {
  /**
   * All orders become durable together, or none does.
   *
   * @throws {UnknownTenant} when the tenant has no ledger, and all that {@link executeCommands} throws.
   */
  execute(metadata: CommandMetadata, ...orders: readonly SealedOrder[]): Promise<CommandOutcome>;
}

/** Binds command handling to an event store. */
export const createCommandExecutor = (
  eventStore: EventStore,
  snapshots?: SnapshotStore,
): CommandExecutor => ({
  execute: async (metadata, ...orders) =>
    executeCommands(
      await eventStore.ledger(metadata.tenantId),
      orders,
      metadata,
      snapshots ? { snapshots } : {},
    ),
});
