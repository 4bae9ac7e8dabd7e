import type { DataScope, Grant } from '@kaoping/nest-platform';
import type { GrantRoles, WithdrawRoles } from './account.commands.ts';
import { AccountReasonBlank, GrantMalformed, NotForOneself, TooManyGrants } from './account.errors.ts';
import type { AccountEvent } from './account.events.ts';
import type { OpenedAccount } from './account.state.ts';

/** Roles of one account: a person has a handful, and each is asked at every request. */
const GRANT_LIMIT = 50;

const ORGANISATION_ID_PATTERN = /^\S{1,100}$/u;

/**
 * Checks grants and leaves out what is there twice.
 *
 * @throws {GrantMalformed} naming the row, or {@link TooManyGrants}.
 */
export const soundGrants = (grants: readonly Grant[]): readonly Grant[] => {
  for (const [index, { scope }] of grants.entries()) {
    if ('organisationId' in scope && !ORGANISATION_ID_PATTERN.test(scope.organisationId)) {
      throw new GrantMalformed(index + 1);
    }
  }
  const distinct = grants.filter((grant, index) => grants.findIndex((one) => isSame(one, grant)) === index);
  if (distinct.length > GRANT_LIMIT) throw new TooManyGrants(GRANT_LIMIT);
  return distinct;
};

const isSame = (one: Grant, other: Grant): boolean =>
  one.role === other.role && isSameScope(one.scope, other.scope);

const isSameScope = (one: DataScope, other: DataScope): boolean =>
  one.kind === other.kind &&
  ('organisationId' in one ? one.organisationId : '') ===
    ('organisationId' in other ? other.organisationId : '');

/** @throws {AccountReasonBlank} when nobody could learn later why. */
export const reasonOf = ({ reason }: { readonly reason: string }): string => {
  const text = reason.trim();
  if (text === '') throw new AccountReasonBlank();
  return text;
};

/** Roles that the account has already are no change. */
export const grantRoles = ({ data }: GrantRoles, { holder }: OpenedAccount): readonly AccountEvent[] => {
  if (data.byAccountId === data.accountId) throw new NotForOneself();
  const reason = reasonOf(data);
  return changed(holder.grants, soundGrants([...holder.grants, ...soundGrants(data.grants)]), reason);
};

/** Roles that the account has not are no change. */
export const withdrawRoles = (
  { data }: WithdrawRoles,
  { holder }: OpenedAccount,
): readonly AccountEvent[] => {
  if (data.byAccountId === data.accountId) throw new NotForOneself();
  const reason = reasonOf(data);
  const taken = soundGrants(data.grants);
  const grants = holder.grants.filter((grant) => !taken.some((one) => isSame(one, grant)));
  return changed(holder.grants, grants, reason);
};

const changed = (
  before: readonly Grant[],
  grants: readonly Grant[],
  reason: string,
): readonly AccountEvent[] =>
  grants.length === before.length ? [] : [{ type: 'GrantsChanged', data: { grants, reason } }];
