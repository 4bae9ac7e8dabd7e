import type { RecordedEvent } from '../events/event-envelope.ts';
import type { Ledger } from '../ports/event-store.port.ts';
import type { DocumentPage, DocumentQuery, TenantReadModels } from '../ports/read-models.port.ts';
import type { Sleep } from '../ports/sleep.port.ts';
import type { RetrySchedule } from '../subscriptions/retry-schedule.ts';
import type { Subscription } from '../subscriptions/subscription.port.ts';
import type { Projection } from './projection.ts';

/** What a live projection needs. */
export interface LiveProjectionOptions {
  readonly ledger: Ledger;
  readonly readModels: TenantReadModels;
  readonly projection: Projection;
  readonly sleep: Sleep;
  readonly retries?: RetrySchedule;
  /** Told which events became visible, once each; never of history that is rebuilt. What it throws is left aside. */
  readonly onApplied?: (events: readonly RecordedEvent[]) => void;
}

/**
 * A projection that follows its tenant's ledger and answers queries. Each answer holds what was recorded before it was
 * asked for, unless the rows lag by seconds: then it holds what there is.
 */
export interface LiveProjection {
  /** @throws {ReadModelBuilding} while the first build of this version is under way. */
  get<Data>(table: string, key: string): Promise<Data | undefined>;
  /** @throws {ReadModelBuilding} while the first build of this version is under way. */
  list<Data>(table: string, query?: Omit<DocumentQuery, 'collection'>): Promise<DocumentPage<Data>>;
  /** Resolves with true once the rows hold everything up to a ledger position, or false when aborted. */
  reached(position: number, signal?: AbortSignal): Promise<boolean>;
  /**
   * Builds all rows anew beside the live ones, then switches to them; queries are answered throughout, and
   * nothing that was visible is seen to vanish. Rebuilds asked for together take their turns. Rejects when
   * stopped before.
   */
  rebuild(): Promise<void>;
  /** The subscription at work: of the live build, or of the first one while it grows. */
  subscription(): Subscription;
  stop(): Promise<void>;
}
