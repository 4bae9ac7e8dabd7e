import type { CommandExecutor, DueWork, EventStore, IdSource } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';

export { EvaluationModule } from './evaluation.module.ts';

/** What reactions of the service work with. */
export interface EvaluationPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
  readonly ids: IdSource;
}

export { evaluationOutlets } from './evaluation-outlets.ts';

/** What the service is told by others. */
export const evaluationInlets = (_ports: EvaluationPorts): readonly Inlet[] => [];

/** What time asks of the service. */
export const evaluationDueWork = (_ports: EvaluationPorts): readonly DueWork[] => [];
