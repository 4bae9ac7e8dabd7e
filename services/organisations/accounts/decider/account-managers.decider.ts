import { DomainError, type CommandMetadata, type Decider, type ProposedEvent } from '@kaoping/event-sourcing';
import type { Grant } from '@kaoping/nest-platform';
import type { AccountManagersEvent, ManagerRole } from './account-managers.events.ts';

/** An account with the roles that let it manage accounts. */
export interface Manager {
  readonly accountId: string;
  readonly roles: readonly ManagerRole[];
}

/** Accounts got roles that manage accounts. */
export interface AdmitManagers {
  readonly type: 'AdmitManagers';
  readonly metadata: CommandMetadata;
  readonly data: { readonly managers: readonly Manager[] };
}

/** An account lost roles that manage accounts. */
export interface DismissManager {
  readonly type: 'DismissManager';
  readonly metadata: CommandMetadata;
  readonly data: Manager;
}

/** Who manages the accounts of an enterprise, with the commands that changed it last. */
export interface AccountManagers {
  readonly rolesByAccount: Readonly<Record<string, readonly ManagerRole[]>>;
  readonly changedBy: readonly string[];
}

/** Without a manager nobody could let anybody in any more. */
export class LastAccountManager extends DomainError {
  readonly code = 'ACCOUNT.LAST_MANAGER';

  constructor() {
    super({
      en: 'This is the last account that manages accounts: give the role officer or operator to another one first.',
      zh: '这是最后一个可管理账号的账号；请先将党务干部或运维角色授予其他账号。',
    });
  }
}

/** How many commands are remembered, so that a repetition is recognised. */
const REMEMBERED_COMMANDS = 40;

const evolve = (state: AccountManagers, event: ProposedEvent<AccountManagersEvent>): AccountManagers => {
  const { accountId, roles } = event.data;
  const { [accountId]: present = [], ...others } = state.rolesByAccount;
  const left =
    event.type === 'AccountManagerAdmitted'
      ? [...new Set([...present, ...roles])]
      : present.filter((role) => !roles.includes(role));
  return {
    rolesByAccount: left.length === 0 ? others : { ...others, [accountId]: left },
    changedBy: [...state.changedBy, event.causationId].slice(-REMEMBERED_COMMANDS),
  };
};

type Decided = readonly AccountManagersEvent[];

const admit = ({ data }: AdmitManagers, { rolesByAccount }: AccountManagers): Decided =>
  data.managers.flatMap(({ accountId, roles }) => {
    const fresh = roles.filter((role) => rolesByAccount[accountId]?.includes(role) !== true);
    return fresh.length === 0 ? [] : [{ type: 'AccountManagerAdmitted', data: { accountId, roles: fresh } }];
  });

const dismiss = ({ data }: DismissManager, { rolesByAccount }: AccountManagers): Decided => {
  const { accountId, roles } = data;
  const present = rolesByAccount[accountId] ?? [];
  const lost = present.filter((role) => roles.includes(role));
  if (lost.length === 0) return [];
  const isLast = lost.length === present.length && Object.keys(rolesByAccount).length === 1;
  if (isLast) throw new LastAccountManager();
  return [{ type: 'AccountManagerDismissed', data: { accountId, roles: lost } }];
};

/** Who manages accounts, in one place, so that the last of them cannot go: one stream an enterprise. */
export const accountManagersDecider: Decider<
  AccountManagers,
  AdmitManagers | DismissManager,
  AccountManagersEvent
> = {
  category: 'account-managers',
  initialState: { rolesByAccount: {}, changedBy: [] },
  stateVersion: 1,
  evolve,
  decide: (command, state) => {
    if (state.changedBy.includes(command.metadata.commandId)) return [];
    return command.type === 'AdmitManagers' ? admit(command, state) : dismiss(command, state);
  },
};

/** The id of the one stream of {@link accountManagersDecider}. */
export const ACCOUNT_MANAGERS_ID = 'managers';

/** Every role that manages accounts. */
export const MANAGER_ROLES: readonly ManagerRole[] = ['officer', 'operator'];

/** The roles among grants that manage accounts: those that reach the whole enterprise. */
export const managerRolesOf = (grants: readonly Grant[]): readonly ManagerRole[] =>
  MANAGER_ROLES.filter((manager) =>
    grants.some(({ role, scope }) => role === manager && scope.kind === 'tenant'),
  );
