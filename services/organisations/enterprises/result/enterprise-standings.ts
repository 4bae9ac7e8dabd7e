import { NO_STREAM, READ_LIMIT, type Ledger, type ProposedEvent } from '@kaoping/event-sourcing';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';
import type { EnterpriseEvent } from '../decider/enterprise.events.ts';
import type { Enterprise } from '../decider/enterprise.state.ts';

interface Known {
  readonly enterprise: Enterprise;
  readonly revision: number;
}

/** How each enterprise stands by its own ledger, at the moment that it is asked: only what is new is read. */
export class EnterpriseStandings {
  readonly #known = new Map<string, Known>();

  async of(ledger: Ledger): Promise<Enterprise> {
    const { tenantId } = ledger;
    const { category, evolve, initialState } = enterpriseDecider;
    let { enterprise, revision } = this.#known.get(tenantId) ?? {
      enterprise: initialState,
      revision: NO_STREAM,
    };
    for (;;) {
      const events = await ledger.readStream({ category, id: tenantId }, { fromRevision: revision + 1 });
      for (const event of events) {
        enterprise = evolve(enterprise, event as ProposedEvent<EnterpriseEvent>);
        revision = event.revision;
      }
      if (events.length < READ_LIMIT) break;
    }
    this.#known.set(tenantId, { enterprise, revision });
    return enterprise;
  }
}
