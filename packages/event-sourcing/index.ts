export { DomainError, type Sentence } from './errors/domain-error.ts';
export {
  EventIdTaken,
  ForeignLedger,
  LedgerBusy,
  LedgerClosed,
  LedgerFull,
  MalformedEvent,
  NewerLedger,
  RevisionConflict,
  UnknownTenant,
  UnreadableLedger,
} from './errors/ledger-errors.ts';
export type {
  DomainEvent,
  EventHeader,
  EventMetadata,
  EventPlace,
  ProposedEvent,
  RecordedEvent,
} from './events/event-envelope.ts';
export { streamKey, type StreamName } from './events/stream-name.ts';
export { MalformedTenantId, tenantId, type TenantId } from './events/tenant-id.ts';
export type { Clock } from './ports/clock.port.ts';
export {
  NO_STREAM,
  READ_LIMIT,
  type AppendResult,
  type EventStore,
  type Ledger,
  type LedgerHead,
  type LedgerRead,
  type StreamRead,
  type StreamWrite,
} from './ports/event-store.port.ts';
export type { IdSource } from './ports/id-source.port.ts';
export type { Sleep } from './ports/sleep.port.ts';
export type { CommandContext } from './commands/command-context.ts';
export { orderFor, type CommandOrder, type SealedOrder } from './commands/command-order.ts';
export type { Decider } from './commands/decider.ts';
export { executeCommands, type CommandHandling, type CommandOutcome } from './commands/execute-commands.ts';
export { loadState, type LoadedState } from './commands/load-state.ts';
export {
  PAGE_LIMIT,
  type CheckpointMove,
  type DocumentPage,
  type DocumentQuery,
  type PutDocument,
  type ReadModelCommit,
  type ReadModels,
  type RemoveDocument,
  type StoredDocument,
  type TenantReadModels,
} from './ports/read-models.port.ts';
export { type LiveProjection, type LiveProjectionOptions } from './projections/live-projection.ts';
export type { Projection, Rows } from './projections/projection.ts';
export { recentSnapshots } from './snapshots/recent-snapshots.ts';
export type { Snapshot, SnapshotStore } from './snapshots/snapshot-store.port.ts';
export { type ParkedEvent } from './subscriptions/dead-letters.ts';
export type { Delivery, EventProcessor } from './subscriptions/event-processor.port.ts';
export { type RetrySchedule } from './subscriptions/retry-schedule.ts';
export {
  type ReleaseOutcome,
  type Subscription,
  type SubscriptionOptions,
  type SubscriptionStatus,
} from './subscriptions/subscription.port.ts';
export {
  joinCatalogues,
  type EventCatalogue,
  type EventShape,
  type Upcaster,
} from './upcasting/event-catalogue.ts';
export { upcastingEventStore } from './upcasting/upcasting-event-store.ts';
export { createCommandExecutor, type CommandExecutor } from './commands/command-executor.ts';
export type { CommandMetadata } from './commands/command-metadata.ts';
export { stateAt } from './commands/state-at.ts';
export { Unavailable } from './subscriptions/unavailable.ts';
export {
  dueWorkByTenant,
  type DueWork,
  type DueWorkByTenantOptions,
  type RunningDueWork,
} from './reactions/due-work.ts';
export { dueAggregates } from './reactions/due-aggregates.ts';
export type { Reactor } from './reactions/reactor.ts';
export { carryOut, reactionMetadata, type Cause } from './reactions/carry-out.ts';
export {
  reactorsByTenant,
  type ReactorsByTenant,
  type ReactorsByTenantOptions,
} from './reactions/reactors-by-tenant.ts';
export type { StartedByTenant } from './tenants/started-by-tenant.ts';
export {
  projectionsByTenant,
  type ProjectionsByTenant,
  type ProjectionsByTenantOptions,
} from './projections/projections-by-tenant.ts';
