import type { StreamName } from '../events/stream-name.ts';
import type { Ledger } from '../ports/event-store.port.ts';
import type { Sleep } from '../ports/sleep.port.ts';
import type { ParkedEvent } from './dead-letters.ts';
import type { EventProcessor } from './event-processor.port.ts';
import type { RetrySchedule } from './retry-schedule.ts';

/** What a subscription needs. */
export interface SubscriptionOptions {
  readonly ledger: Ledger;
  readonly processor: EventProcessor;
  readonly sleep: Sleep;
  readonly retries?: RetrySchedule;
  /** Events in one transaction at the most, from 1; 500 by default. */
  readonly batchLimit?: number;
}

/** How a subscription fares. */
export type SubscriptionStatus =
  | { readonly kind: 'running' }
  | { readonly kind: 'stalled'; readonly reason: string }
  | { readonly kind: 'stopped' };

/** What came of trying parked events again. */
export type ReleaseOutcome =
  | { readonly kind: 'released'; readonly count: number }
  | { readonly kind: 'still-parked'; readonly reason: string };

/** A running subscription. */
export interface Subscription {
  readonly name: string;
  /** Everything up to this ledger position was worked off or parked. */
  position(): number;
  status(): SubscriptionStatus;
  /** Resolves with true once everything up to `position` was worked off, or with false when aborted. */
  reached(position: number, signal?: AbortSignal): Promise<boolean>;
  /** The events that wait as dead letters, by the key of the aggregate that they hold up. */
  parked(): ReadonlyMap<string, readonly ParkedEvent[]>;
  /**
   * Works off an aggregate's parked events in their order, as after the cause was mended. Rejects when the
   * ledger does not answer; asking again is harmless.
   */
  releaseParked(stream: StreamName): Promise<ReleaseOutcome>;
  /** Ends after the batch under way. */
  stop(): Promise<void>;
}
