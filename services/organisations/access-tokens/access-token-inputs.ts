import { grantOf, shownGrant, type RequestContext } from '@kaoping/nest-platform';
import type { AccessToken, IssueAccessTokenInput } from '../generated/graphql.ts';
import type { MakeAccessToken } from './issue-token/make-token.command.ts';
import type { ListedToken } from './token-list/list-tokens.ts';

/** What is asked for, with who asks: a token never has more than its issuer. */
export const issueRequestOf = (
  request: RequestContext,
  { holder, grants, expiresAt }: IssueAccessTokenInput,
): MakeAccessToken['data'] => {
  const { accountId, grants: held } = request.identity();
  return {
    holder,
    grants: grants.map(grantOf),
    ...(expiresAt != null && { expiresAt }),
    issuer: { ...(accountId !== undefined && { accountId }), grants: held },
  };
};

/** A token as the schema shows it: one that is past its expiry opens nothing, whatever else it is. */
export const shownToken = ({ tokenId, status, grants, ...token }: ListedToken, now: string): AccessToken => ({
  ...token,
  id: tokenId,
  status: shownStatus(status, token.expiresAt, now),
  grants: grants.map(shownGrant),
});

const shownStatus = (
  status: ListedToken['status'],
  expiresAt: string | undefined,
  now: string,
): AccessToken['status'] => {
  if (status === 'revoked') return 'REVOKED';
  return expiresAt !== undefined && expiresAt <= now ? 'EXPIRED' : 'VALID';
};
