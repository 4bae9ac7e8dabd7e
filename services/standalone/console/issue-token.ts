import type { TenantId } from '@kaoping/event-sourcing';
import { SECRETS, type DataScope, type Role, type Secrets } from '@kaoping/nest-platform';
import { formatToken, IssueAccessToken } from '@kaoping/organisations';
import type { ConsoleSession } from './console-session.ts';

/** Whom a token is for, and what it may do. */
export interface TokenRequest {
  readonly tenantId: TenantId;
  readonly role: Role;
  /** How far it reaches; the whole enterprise unless told. */
  readonly scope?: DataScope;
  readonly holder: string;
  readonly expiresAt?: string;
}

/** Makes a token. Its text exists here and in the caller's hands only: the ledger keeps a digest. */
export const issueToken = async (
  session: ConsoleSession,
  { tenantId, role, scope = { kind: 'tenant' }, holder, expiresAt }: TokenRequest,
): Promise<{
  readonly token: string;
  readonly tokenId: string;
  readonly role: Role;
  readonly holder: string;
}> => {
  const secrets = session.get(SECRETS) as Secrets;
  const secret = secrets.create();
  const tokenId = session.nextId();
  const secretDigest = secrets.digest(secret);
  await session.execute(
    new IssueAccessToken(session.metadata(tenantId), {
      tokenId,
      grants: [{ role, scope }],
      holder,
      secretDigest,
      ...(expiresAt !== undefined && { expiresAt }),
    }),
  );
  return { token: formatToken({ tenantId, tokenId, secret }), tokenId, role, holder };
};
