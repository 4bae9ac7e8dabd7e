import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type Identity, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import type { RosterOrganisation } from './cycles/decider/evaluation-cycle.events.ts';
import { loadCycle, type LoadedCycle } from './cycles/decider/load-cycle.ts';

/** An organisation of a cycle that somebody may act for. */
interface CyclePass {
  readonly loaded: LoadedCycle;
  readonly organisation: RosterOrganisation;
}

/** Says who may act for an organisation of a cycle. A roster never changes, so nothing can come in between. */
@Injectable()
export class CycleGate {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  /**
   * Lets in whoever reaches the organisation in one of some roles.
   *
   * @throws {OutsideScope} for anybody else, {@link EvaluationCycleUnknown} and {@link OrganisationNotInCycle}.
   */
  async require(
    identity: Identity,
    { cycleId, organisationId }: { readonly cycleId: string; readonly organisationId: string },
    roles: readonly Role[],
  ): Promise<CyclePass> {
    const loaded = await loadCycle(this.eventStore, identity.tenantId, cycleId);
    const organisation = loaded.organisation(organisationId);
    reachOf(identity, roles).require(organisation);
    return { loaded, organisation };
  }
}
