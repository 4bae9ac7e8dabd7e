import type { OpenedAccount } from '../decider/account.state.ts';
import type { AccountRow } from './account-list.rows.ts';

/** An account as its managers see it. Whether it has a password is told apart, since a row keeps no hash. */
export const accountRow = (
  id: string,
  { status, holder, links, lockedUntil, lastSignInAt }: OpenedAccount,
  hasPassword: boolean,
): AccountRow => ({
  id,
  ...holder,
  isClosed: status === 'closed',
  ...(lockedUntil !== undefined && { lockedUntil }),
  hasPassword,
  signOnLinks: links,
  ...(lastSignInAt !== undefined && { lastSignInAt }),
});
