import { grantOf, reachOf, type RequestContext } from '@kaoping/nest-platform';
import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { AccountInput, GrantsInput } from '../generated/graphql.ts';
import type { RoleChange } from './decider/account.commands.ts';
import type { AccountRequest } from './open-accounts/open-accounts.command.ts';

/** The metadata of a command of somebody who manages all accounts: an account belongs to no one part of the tree. */
export const managerMetadata = (
  request: RequestContext,
  requestId: string | null | undefined,
): CommandMetadata => {
  reachOf(request.identity(), ['officer', 'operator']).requireWhole();
  return request.metadata(requestId);
};

/** The metadata of a command that only an officer of the whole enterprise may give. */
export const officerMetadata = (request: RequestContext, input: GrantsInput): CommandMetadata => {
  reachOf(request.identity(), ['officer']).requireWhole();
  return request.metadata(input.requestId);
};

/** Whether who asks may give roles: an officer of the whole enterprise. */
export const mayGrant = (request: RequestContext): boolean =>
  reachOf(request.identity(), ['officer']).isWhole;

/** The account that asks, where one does. */
export const askedBy = (request: RequestContext): { readonly byAccountId?: string } => {
  const { accountId } = request.identity();
  return accountId === undefined ? {} : { byAccountId: accountId };
};

/** An account to be opened, as the schema gives it. */
export const accountRequestOf = ({
  loginName,
  displayName,
  personId,
  grants,
}: AccountInput): AccountRequest => ({
  loginName,
  displayName,
  ...(personId != null && { personId }),
  grants: (grants ?? []).map(grantOf),
});

/** A change of roles, as the schema gives it. */
export const roleChangeOf = (request: RequestContext, input: GrantsInput): RoleChange => ({
  accountId: input.accountId,
  ...askedBy(request),
  grants: input.grants.map(grantOf),
  reason: input.reason,
});
