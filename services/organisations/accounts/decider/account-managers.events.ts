// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A role that manages the accounts of a whole enterprise. */
export type ManagerRole = 'officer' | 'operator';

/** An account may manage accounts: it has these roles for the whole enterprise. */
export type AccountManagerAdmitted = DomainEvent<
  'AccountManagerAdmitted',
  { readonly accountId: string; readonly roles: readonly ManagerRole[] }
>;

/** An account lost these roles. */
export type AccountManagerDismissed = DomainEvent<
  'AccountManagerDismissed',
  { readonly accountId: string; readonly roles: readonly ManagerRole[] }
>;

/** Everything that can happen to the managers of accounts. */
export type AccountManagersEvent = AccountManagerAdmitted | AccountManagerDismissed;
