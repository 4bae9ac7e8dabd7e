import { UnknownTenant, type EventStore, type Ledger, type SnapshotStore } from '@kaoping/event-sourcing';
import type { Grant, Identity, Secrets, TokenVerifier } from '@kaoping/nest-platform';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import { loadRemembered } from '../../accounts/result/load-remembered.ts';
import { accessTokenDecider } from '../decider/access-token.decider.ts';
import type { AccessToken, IssuedToken } from '../decider/access-token.state.ts';
import { isGrantWithin } from '../result/grants-within.ts';
import { parseSecret, type SecretParts } from '../result/secret-text.ts';

/** What the verifier needs. */
export interface LedgerTokenVerifierOptions {
  readonly eventStore: EventStore;
  readonly secrets: Secrets;
  readonly snapshots: SnapshotStore;
}

/**
 * Verifies a token against its own ledger, so that one taken back a moment ago, by this process or another,
 * opens nothing any more. One that an account made opens no more than that account does by now.
 */
export const ledgerTokenVerifier = ({
  eventStore,
  secrets,
  snapshots,
}: LedgerTokenVerifierOptions): TokenVerifier => {
  const identityOf = async (parts: SecretParts, now: string): Promise<Identity | undefined> => {
    const ledger = await eventStore.ledger(parts.tenantId);
    const { state } = await loadRemembered(ledger, accessTokenDecider, parts.id, snapshots);
    if (!isOpen(state, now) || !secrets.isSame(secrets.digest(parts.secret), state.secretDigest)) {
      return undefined;
    }
    const issuer = await issuerOf(ledger, state, snapshots);
    const grants = issuer
      ? state.grants.filter((grant) => isGrantWithin(issuer.grants, grant))
      : state.grants;
    if (grants.length === 0) return undefined;
    return {
      tenantId: parts.tenantId,
      actorId: `${state.holder} (${parts.id})`,
      ...(issuer && { accountId: issuer.accountId }),
      grants,
    };
  };
  return {
    verify: async (text, now) => {
      const parts = parseSecret('kp', text);
      try {
        return parts && (await identityOf(parts, now));
      } catch (error) {
        if (error instanceof UnknownTenant) return undefined;
        throw error;
      }
    },
  };
};

const isOpen = (state: AccessToken, now: string): state is IssuedToken =>
  state.status === 'valid' && (state.expiresAt === undefined || now < state.expiresAt);

/** The account that made a token, with what it may do by now: nothing once it is closed. */
const issuerOf = async (
  ledger: Ledger,
  { issuerAccountId: accountId }: IssuedToken,
  snapshots: SnapshotStore,
): Promise<{ readonly accountId: string; readonly grants: readonly Grant[] } | undefined> => {
  if (accountId === undefined) return undefined;
  const { state } = await loadRemembered(ledger, accountDecider, accountId, snapshots);
  return { accountId, grants: state.status === 'open' ? state.holder.grants : [] };
};
