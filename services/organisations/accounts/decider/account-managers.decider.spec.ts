import { commandMetadata, deciderSpec } from '@kaoping/testing';
import {
  accountManagersDecider,
  LastAccountManager,
  managerRolesOf,
  type AdmitManagers,
  type DismissManager,
} from './account-managers.decider.ts';
import type { AccountManagersEvent, ManagerRole } from './account-managers.events.ts';

const spec = deciderSpec(accountManagersDecider);
const admitted = (accountId: string, ...roles: readonly ManagerRole[]): AccountManagersEvent => ({
  type: 'AccountManagerAdmitted',
  data: { accountId, roles },
});
const dismissed = (accountId: string, ...roles: readonly ManagerRole[]): AccountManagersEvent => ({
  type: 'AccountManagerDismissed',
  data: { accountId, roles },
});
const admit = (accountId: string, ...roles: readonly ManagerRole[]): AdmitManagers => ({
  type: 'AdmitManagers',
  metadata: commandMetadata({ commandId: 'command-2' }),
  data: { managers: [{ accountId, roles }] },
});
const dismiss = (accountId: string, ...roles: readonly ManagerRole[]): DismissManager => ({
  type: 'DismissManager',
  metadata: commandMetadata({ commandId: 'command-2' }),
  data: { accountId, roles },
});

describe('the managers of accounts', () => {
  it('are those with a role for the whole enterprise', () => {
    expect(
      managerRolesOf([
        { role: 'officer', scope: { kind: 'subtree', organisationId: 'mine' } },
        { role: 'operator', scope: { kind: 'tenant' } },
        { role: 'auditor', scope: { kind: 'tenant' } },
      ]),
    ).toEqual(['operator']);
  });

  it('are admitted by role, once', () => {
    spec.given().when(admit('a1', 'officer')).then(admitted('a1', 'officer'));
    spec
      .given(admitted('a1', 'officer'))
      .when(admit('a1', 'officer', 'operator'))
      .then(admitted('a1', 'operator'));
    spec.given(admitted('a1', 'officer')).when(admit('a1', 'officer')).thenNothing();
  });

  it('may be admitted many at a time', () => {
    const managers = [
      { accountId: 'a1', roles: ['officer'] },
      { accountId: 'a2', roles: ['officer'] },
    ] as const;
    const metadata = commandMetadata({ commandId: 'command-2' });
    spec
      .given(admitted('a1', 'officer'))
      .when({ type: 'AdmitManagers', metadata, data: { managers } })
      .then(admitted('a2', 'officer'));
  });

  it('go as long as another stays', () => {
    const both = [admitted('a1', 'officer'), admitted('a2', 'operator')];
    spec
      .given(...both)
      .when(dismiss('a1', 'officer', 'operator'))
      .then(dismissed('a1', 'officer'));
    spec
      .given(...both, dismissed('a1', 'officer'))
      .when(dismiss('a2', 'operator'))
      .thenRefuses(LastAccountManager);
  });

  it('may lose one of two roles, also the last manager', () => {
    const one = admitted('a1', 'officer', 'operator');
    spec.given(one).when(dismiss('a1', 'operator')).then(dismissed('a1', 'operator'));
    spec
      .given(one)
      .when(dismiss('a1', 'officer', 'operator'))
      .thenRefuses(LastAccountManager);
  });

  it('are not changed by who was none, nor by a repeated command', () => {
    spec.given(admitted('a1', 'officer')).when(dismiss('a2', 'officer')).thenNothing();
    const repeated = { ...admit('a1', 'officer'), metadata: commandMetadata({ commandId: 'command-1' }) };
    spec
      .given(admitted('a1', 'officer'), admitted('a2', 'operator'), dismissed('a1', 'officer'))
      .when(repeated)
      .thenNothing();
  });
});
