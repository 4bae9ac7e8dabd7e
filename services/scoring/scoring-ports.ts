import type { CommandExecutor, EventStore, IdSource, ReadModels } from '@kaoping/event-sourcing';

/** What the reactions of the service work with. */
export interface ScoringPorts {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly commands: CommandExecutor;
  readonly ids: IdSource;
}
