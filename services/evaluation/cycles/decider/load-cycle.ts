import { loadState, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import type { CheckedScheme } from '@kaoping/schemes';
import { schemeOfCycle } from '../result/scheme-of-cycle.ts';
import { evaluationCycleDecider } from './evaluation-cycle.decider.ts';
import { OrganisationNotInCycle } from './evaluation-cycle.errors.ts';
import type { RosterOrganisation } from './evaluation-cycle.events.ts';
import { requireCycle, type OpenedCycle } from './evaluation-cycle.state.ts';

/** A cycle with its compiled scheme: what never changes once it is open, and its stages as they stand. */
export interface LoadedCycle {
  readonly cycleId: string;
  readonly cycle: OpenedCycle;
  readonly scheme: CheckedScheme;
  /** @throws {OrganisationNotInCycle} when the roster does not hold it. */
  readonly organisation: (organisationId: string) => RosterOrganisation;
}

/** Loads a cycle of a tenant. @throws {EvaluationCycleUnknown} when there is none. */
export const loadCycle = async (
  eventStore: EventStore,
  tenantId: TenantId,
  cycleId: string,
): Promise<LoadedCycle> => {
  const ledger = await eventStore.ledger(tenantId);
  const { state } = await loadState(ledger, evaluationCycleDecider, cycleId);
  const cycle = requireCycle(state, cycleId);
  return {
    cycleId,
    cycle,
    scheme: schemeOfCycle(cycle.scheme),
    organisation: (organisationId) => {
      const found = cycle.roster.find((one) => one.organisationId === organisationId);
      if (!found) throw new OrganisationNotInCycle(organisationId);
      return found;
    },
  };
};
