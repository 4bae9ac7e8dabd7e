import { UnknownTenant, type EventStore, type SnapshotStore } from '@kaoping/event-sourcing';
import type { ProvenSession, Secrets, SessionVerifier } from '@kaoping/nest-platform';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import { actorOf } from '../../accounts/result/actor-of.ts';
import { loadRemembered } from '../../accounts/result/load-remembered.ts';
import { parseSecret, type SecretParts } from '../../access-tokens/result/secret-text.ts';
import { sessionDecider } from '../decider/session.decider.ts';
import type { Session } from '../decider/session.state.ts';
import { csrfTokenOf } from '../result/csrf-token.ts';

/** What the verifier needs. */
export interface LedgerSessionVerifierOptions {
  readonly eventStore: EventStore;
  readonly secrets: Secrets;
  readonly snapshots: SnapshotStore;
}

/**
 * Verifies a session against the ledger at each request: what its account may do is what it may do by now, and an
 * account that was closed, or whose sessions were ended a moment ago, opens nothing.
 */
export const ledgerSessionVerifier = ({
  eventStore,
  secrets,
  snapshots,
}: LedgerSessionVerifierOptions): SessionVerifier => {
  const prove = async (parts: SecretParts, now: string): Promise<ProvenSession | undefined> => {
    const { tenantId, id: sessionId, secret } = parts;
    const ledger = await eventStore.ledger(tenantId);
    const { state: session } = await loadRemembered(ledger, sessionDecider, sessionId, snapshots);
    if (!isOpen(session, now) || !secrets.isSame(secrets.digest(secret), session.secretDigest)) {
      return undefined;
    }
    const { accountId, accountEpoch, expiresAt } = session;
    const { state: account } = await loadRemembered(ledger, accountDecider, accountId, snapshots);
    if (account.status !== 'open' || account.sessionEpoch !== accountEpoch) return undefined;
    const { holder } = account;
    const identity = {
      tenantId,
      actorId: actorOf(accountId, holder),
      accountId,
      sessionId,
      ...(holder.personId !== undefined && { personId: holder.personId }),
      grants: holder.grants,
    };
    return { identity, csrfToken: csrfTokenOf(secrets, secret), expiresAt };
  };
  return {
    verify: async (cookieValue, now) => {
      const parts = parseSecret('ks', cookieValue);
      try {
        return parts && (await prove(parts, now));
      } catch (error) {
        if (error instanceof UnknownTenant) return undefined;
        throw error;
      }
    },
  };
};

const isOpen = (
  session: Session,
  now: string,
): session is Extract<Session, { readonly status: 'open' | 'ended' }> =>
  session.status === 'open' && now < session.expiresAt;
