import type { DueWork, EventStore } from '@kaoping/event-sourcing';
import { EnterpriseStandings } from './enterprise-standings.ts';

/**
 * The same due work, which asks nothing any more of an enterprise that is gone: its ledger takes nothing, and work
 * that fails there for ever would make the whole process look ill.
 */
export const dueWorkUntilGone = (eventStore: EventStore, works: readonly DueWork[]): readonly DueWork[] => {
  const standings = new EnterpriseStandings();
  return works.map(({ name, run }) => ({
    name,
    run: async (tenantId, now) => {
      const enterprise = await standings.of(await eventStore.ledger(tenantId));
      const isGone = enterprise.status === 'registered' && enterprise.goneAt !== undefined;
      if (!isGone) await run(tenantId, now);
    },
  }));
};
