import {
  loadState,
  orderFor,
  type CommandExecutor,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import { CompleteLeaving } from '../decider/enterprise.commands.ts';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';

/** What the work needs. */
interface CompleteLeavingPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Ends an enterprise when its last day is over. */
export const completeLeavingWork = ({ eventStore, commands }: CompleteLeavingPorts): DueWork => ({
  name: 'complete-leaving',
  run: async (tenantId, now) => {
    const { state } = await loadState(await eventStore.ledger(tenantId), enterpriseDecider, tenantId);
    if (state.status === 'absent' || !state.leaving || state.goneAt !== undefined) return;
    const commandId = `complete-leaving:${state.leaving.lastDay}:${state.leaving.declaredAt}`;
    const metadata = {
      tenantId,
      commandId,
      correlationId: commandId,
      actorId: 'policy:complete-leaving',
      now,
    };
    const complete = new CompleteLeaving(metadata);
    await commands.execute(metadata, orderFor(enterpriseDecider, tenantId, complete));
  },
});
