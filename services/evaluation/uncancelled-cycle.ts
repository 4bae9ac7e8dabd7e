import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import { CycleIsCancelled } from './cycles/decider/evaluation-cycle.errors.ts';
import { loadCycle, type LoadedCycle } from './cycles/decider/load-cycle.ts';

/**
 * A cycle that something may still be entered for. One that is cancelled in the same moment is no harm: nothing of
 * it is ever published.
 *
 * @throws {EvaluationCycleUnknown} {@link CycleIsCancelled}
 */
export const loadUncancelledCycle = async (
  eventStore: EventStore,
  tenantId: TenantId,
  cycleId: string,
): Promise<LoadedCycle> => requireUncancelled(await loadCycle(eventStore, tenantId, cycleId));

/** @throws {CycleIsCancelled} */
export const requireUncancelled = (loaded: LoadedCycle): LoadedCycle => {
  const { status, cancelReason } = loaded.cycle;
  if (status === 'cancelled') throw new CycleIsCancelled(cancelReason ?? '');
  return loaded;
};
