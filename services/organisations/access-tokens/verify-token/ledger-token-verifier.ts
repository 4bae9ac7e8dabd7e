import { loadState, UnknownTenant, type EventStore, type SnapshotStore } from '@kaoping/event-sourcing';
import type { Identity, TokenVerifier } from '@kaoping/nest-platform';
import { accessTokenDecider } from '../decider/access-token.decider.ts';
import type { AccessToken, IssuedToken } from '../decider/access-token.state.ts';
import type { Secrets } from '../secrets.port.ts';
import { parseToken } from '../token-text.ts';

/** What the verifier needs. */
export interface LedgerTokenVerifierOptions {
  readonly eventStore: EventStore;
  readonly secrets: Secrets;
  readonly snapshots?: SnapshotStore;
}

/**
 * Verifies a token against its own ledger, so that one taken back a moment ago, by this process or another,
 * opens nothing any more.
 */
export const ledgerTokenVerifier = ({
  eventStore,
  secrets,
  snapshots,
}: LedgerTokenVerifierOptions): TokenVerifier => ({
  verify: async (text, now): Promise<Identity | undefined> => {
    const parts = parseToken(text);
    if (!parts) return undefined;
    try {
      const ledger = await eventStore.ledger(parts.tenantId);
      const { state } = await loadState(ledger, accessTokenDecider, parts.tokenId, snapshots);
      if (!isOpen(state, now) || !secrets.isSame(secrets.digest(parts.secret), state.secretDigest)) {
        return undefined;
      }
      return {
        tenantId: parts.tenantId,
        actorId: `${state.holder} (${parts.tokenId})`,
        grants: [{ role: state.role, scope: { kind: 'tenant' } }],
      };
    } catch (error) {
      if (error instanceof UnknownTenant) return undefined;
      throw error;
    }
  },
});

const isOpen = (state: AccessToken, now: string): state is IssuedToken =>
  state.status === 'valid' && (state.expiresAt === undefined || now < state.expiresAt);
