import { loadState, UnknownTenant, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';

/** To whom an id of an enterprise belongs, by its own ledger. */
export type TenantClaim =
  | { readonly kind: 'free' }
  | {
      readonly kind: 'registered';
      readonly registeredBy: string;
      /** The invitation by which it became a subsidiary, if it is one. */
      readonly invitationId?: string;
    };

/** Looks at the first lines of the enterprise's ledger only: who registered it, and whose subsidiary it is. */
export const claimOf = async (eventStore: EventStore, tenantId: TenantId): Promise<TenantClaim> => {
  try {
    const { state } = await loadState(await eventStore.ledger(tenantId), enterpriseDecider, tenantId);
    if (state.status === 'absent') return { kind: 'free' };
    const { registeredBy, group } = state;
    return { kind: 'registered', registeredBy, ...(group && { invitationId: group.invitationId }) };
  } catch (error) {
    if (error instanceof UnknownTenant) return { kind: 'free' };
    throw error;
  }
};
