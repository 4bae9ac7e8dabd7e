import type { BallotBoxes } from './ballots/ballot-boxes.port.ts';
import type {
  CommandExecutor,
  EventStore,
  IdSource,
  ProjectionsByTenant,
  ReadModels,
} from '@kaoping/event-sourcing';

/** What the reactions of the service work with. */
export interface EvaluationPorts {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly commands: CommandExecutor;
  readonly ids: IdSource;
  readonly ballotBoxes: BallotBoxes;
  /** The live burden of units, by the token `BURDEN_LIST`. */
  readonly burden: ProjectionsByTenant;
}
