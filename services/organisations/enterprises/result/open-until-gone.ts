import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import { EnterpriseStandings } from './enterprise-standings.ts';

/** Tells whom a secret speaks for. */
interface Verifier<Proof> {
  verify(secret: string, now: string): Promise<Proof | undefined>;
}

/** A verifier for which nobody of an enterprise that is gone can prove who they are: nothing of it is served. */
export const openUntilGone = <Proof>(
  eventStore: EventStore,
  verifier: Verifier<Proof>,
  tenantOf: (proof: Proof) => TenantId,
): Verifier<Proof> => {
  const standings = new EnterpriseStandings();
  return {
    verify: async (secret, now) => {
      const proof = await verifier.verify(secret, now);
      if (proof === undefined) return undefined;
      const enterprise = await standings.of(await eventStore.ledger(tenantOf(proof)));
      const isGone = enterprise.status === 'registered' && enterprise.goneAt !== undefined;
      return isGone ? undefined : proof;
    },
  };
};
