import type { ReadModelCommit, TenantReadModels } from '../ports/read-models.port.ts';
import type { EventProcessor } from '../subscriptions/event-processor.port.ts';
import { orUnavailable } from '../subscriptions/unavailable.ts';
import type { Reactor } from './reactor.ts';

/**
 * Hands events to a reactor, one by one unless it takes several at once, and then moves its checkpoint. A process that ends between the two acts
 * on some events again: reactors are harmless when repeated.
 */
export const reactorProcessor = (reactor: Reactor, readModels: TenantReadModels): EventProcessor => {
  const name = `reactor:${reactor.name}`;
  const checkpoint = (): Promise<number> =>
    orUnavailable('the checkpoints cannot be read', () => readModels.checkpoint(name));
  return {
    name,
    categories: reactor.categories,
    checkpoint,
    process: async (events, throughPosition) => {
      if (reactor.reactAll && events.length > 1) await reactor.reactAll(events);
      else for (const event of events) await reactor.react(event);
      const from = await checkpoint();
      if (throughPosition <= from) return;
      const move: ReadModelCommit = { changes: [], checkpoint: { name, from, to: throughPosition } };
      await orUnavailable('the checkpoints cannot be written', () => readModels.commit(move));
    },
  };
};
