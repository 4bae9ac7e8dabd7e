import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import { loadCycle } from '../../cycles/decider/load-cycle.ts';
import { carryingIndicators, type CarryingScheme } from './carrying-scheme.ts';

/** How many cycles are kept in mind: more than are open at a time. */
const KEPT_CYCLES = 500;

/** Finds what each cycle is counted by, and keeps it in mind. */
export const carryingSchemes = (
  eventStore: EventStore,
): ((tenantId: TenantId, cycleId: string) => Promise<CarryingScheme>) => {
  const kept = new Map<string, CarryingScheme>();
  return async (tenantId, cycleId) => {
    const key = `${tenantId} ${cycleId}`;
    const known = kept.get(key);
    if (known) return known;
    const { cycle, scheme } = await loadCycle(eventStore, tenantId, cycleId);
    const found: CarryingScheme = {
      indicators: carryingIndicators(scheme.entering),
      organisationIds: new Set(cycle.roster.map(({ organisationId }) => organisationId)),
    };
    const oldest = kept.keys().next().value;
    if (kept.size >= KEPT_CYCLES && oldest !== undefined) kept.delete(oldest);
    kept.set(key, found);
    return found;
  };
};
