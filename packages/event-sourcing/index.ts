export { DomainError, type Sentence } from './errors/domain-error.ts';
export {
  EventIdTaken,
  ForeignLedger,
  LedgerFull,
  MalformedEvent,
  NewerLedger,
  RevisionConflict,
  UnknownTenant,
} from './errors/ledger-errors.ts';
export type { DomainEvent, EventMetadata, ProposedEvent, RecordedEvent } from './events/event-envelope.ts';
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
