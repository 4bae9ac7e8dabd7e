import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import type { Grant } from '@kaoping/nest-platform';
import type { CloseAccount, GrantRoles, WithdrawRoles } from '../decider/account.commands.ts';
import {
  ACCOUNT_MANAGERS_ID,
  accountManagersDecider,
  MANAGER_ROLES,
  managerRolesOf,
} from '../decider/account-managers.decider.ts';

/** Tells the managers of accounts that one of them was made; it changes nothing where no such role was given. */
export const admitManagers = ({ metadata, data: { accountId, grants } }: GrantRoles): SealedOrder =>
  orderFor(accountManagersDecider, ACCOUNT_MANAGERS_ID, {
    type: 'AdmitManagers',
    metadata,
    data: { managers: [{ accountId, roles: managerRolesOf(grants) }] },
  });

/**
 * Tells the managers of accounts that one of them goes, by the roles that were taken or with all of them. It is
 * refused for the last one, in the same append as the change itself.
 */
export const dismissManager = (
  { metadata, data: { accountId } }: WithdrawRoles | CloseAccount,
  taken?: readonly Grant[],
): SealedOrder =>
  orderFor(accountManagersDecider, ACCOUNT_MANAGERS_ID, {
    type: 'DismissManager',
    metadata,
    data: { accountId, roles: taken ? managerRolesOf(taken) : MANAGER_ROLES },
  });
