import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { IntegrationEvent } from '@kaoping/contracts';

/** What one part of a service tells of its events: of the same event always the same. */
export interface Outlet {
  /** Names what it tells of, for messages about it. */
  readonly name: string;
  /** The categories of the streams that it tells of. */
  readonly categories: readonly string[];
  /**
   * What others are told of one event; nothing where it is nobody else's business. It may look at the ledger, as it
   * was at the event: what is told may need more than what happened last.
   */
  readonly tell: (event: RecordedEvent) => readonly IntegrationEvent[] | Promise<readonly IntegrationEvent[]>;
}
