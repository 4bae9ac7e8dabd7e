import type { Decider } from '@kaoping/event-sourcing';
import type { Grant } from '@kaoping/nest-platform';
import { isGrantWithin } from '../result/grants-within.ts';
import type { AccessTokenCommand, IssueAccessToken, RevokeAccessToken } from './access-token.commands.ts';
import {
  RevocationReasonBlank,
  TokenExceedsIssuer,
  TokenExpiryMalformed,
  TokenExpiryPast,
  TokenGrantsMissing,
  TokenHolderBlank,
  TokenUnknown,
} from './access-token.errors.ts';
import type { AccessTokenEvent } from './access-token.events.ts';
import { evolveAccessToken, initialAccessToken, type AccessToken } from './access-token.state.ts';

/** A token that exists was issued by the first try of this very command: its id is made for it alone. */
const issue = ({ data, metadata }: IssueAccessToken, state: AccessToken): readonly AccessTokenEvent[] => {
  if (state.status !== 'absent') return [];
  const { expiresAt, grants, secretDigest, issuer } = data;
  const { now } = metadata;
  const issuerAccountId = issuer?.accountId;
  const holder = data.holder.trim();
  if (holder === '') throw new TokenHolderBlank();
  if (expiresAt !== undefined) checkExpiry(expiresAt, now);
  checkGrants(grants, issuer?.grants);
  return [
    {
      type: 'AccessTokenIssued',
      data: {
        grants,
        holder,
        secretDigest,
        issuedAt: now,
        ...(expiresAt !== undefined && { expiresAt }),
        ...(issuerAccountId !== undefined && { issuerAccountId }),
      },
    },
  ];
};

/** Roles of one token: machines do one job each. */
const GRANT_LIMIT = 20;

const checkGrants = (grants: readonly Grant[], held: readonly Grant[] | undefined): void => {
  if (grants.length === 0 || grants.length > GRANT_LIMIT) throw new TokenGrantsMissing(GRANT_LIMIT);
  const row = held ? grants.findIndex((grant) => !isGrantWithin(held, grant)) : -1;
  if (row >= 0) throw new TokenExceedsIssuer(row + 1);
};

/** Instants of one form are compared as text, here and whenever the token is shown. */
const INSTANT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

const checkExpiry = (expiresAt: string, now: string): void => {
  if (!INSTANT_PATTERN.test(expiresAt)) throw new TokenExpiryMalformed(expiresAt);
  if (expiresAt <= now) throw new TokenExpiryPast(expiresAt);
};

/** Taking back twice is a retry: it decides nothing. */
const revoke = ({ data, metadata }: RevokeAccessToken, state: AccessToken): readonly AccessTokenEvent[] => {
  if (state.status === 'absent') throw new TokenUnknown(data.tokenId);
  if (state.status === 'revoked') return [];
  const reason = data.reason.trim();
  if (reason === '') throw new RevocationReasonBlank();
  return [{ type: 'AccessTokenRevoked', data: { reason, revokedAt: metadata.now } }];
};

/** The rules of an access token; its stream id is the token's id. */
export const accessTokenDecider: Decider<AccessToken, AccessTokenCommand, AccessTokenEvent> = {
  category: 'access-token',
  initialState: initialAccessToken,
  stateVersion: 2,
  evolve: evolveAccessToken,
  decide: (command, state) => {
    switch (command.type) {
      case 'IssueAccessToken':
        return issue(command, state);
      case 'RevokeAccessToken':
        return revoke(command, state);
    }
  },
};
