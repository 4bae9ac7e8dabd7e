import { CloseAccount, GrantRoles, WithdrawRoles } from '../decider/account.commands.ts';
import { LastAccountManager } from '../decider/account-managers.decider.ts';
import { GrantRolesHandler } from '../grant-roles/grant-roles.handler.ts';
import { officer, openOffice } from '../spec-support/office.ts';
import { WithdrawRolesHandler } from '../withdraw-roles/withdraw-roles.handler.ts';
import { CloseAccountHandler } from './close-account.handler.ts';

/** An office with one officer and one account without roles. */
const openSmallOffice = async () => {
  const office = await openOffice();
  const boss = await office.settle({ grants: [officer] });
  const clerk = await office.settle({ loginName: 'li.qiang' });
  const { commands } = office.ports;
  return {
    ...office,
    boss,
    clerk,
    close: (accountId: string) =>
      new CloseAccountHandler(commands).execute(
        new CloseAccount(office.metadata(), { accountId, reason: '离职' }),
      ),
    grant: (accountId: string) =>
      new GrantRolesHandler(commands).execute(
        new GrantRoles(office.metadata(), { accountId, grants: [officer], reason: '任职' }),
      ),
    withdraw: (accountId: string) =>
      new WithdrawRolesHandler(commands).execute(
        new WithdrawRoles(office.metadata(), { accountId, grants: [officer], reason: '调离' }),
      ),
  };
};

describe('the last account that manages accounts', () => {
  it('is neither closed nor loses its role, and nothing of the attempt stays', async () => {
    const { boss, clerk, close, withdraw, typesOf } = await openSmallOffice();
    const before = await typesOf();
    await expect(close(boss)).rejects.toThrow(LastAccountManager);
    await expect(withdraw(boss)).rejects.toThrow(LastAccountManager);
    expect(await typesOf()).toEqual(before);
    await close(clerk);
  });

  it('goes once there is another', async () => {
    const { boss, clerk, close, grant, typesOf } = await openSmallOffice();
    await grant(clerk);
    await close(boss);
    expect((await typesOf()).slice(-2)).toEqual(['AccountClosed', 'AccountManagerDismissed']);
    await expect(close(clerk)).rejects.toThrow(LastAccountManager);
  });

  it('is left over when two are closed side by side', async () => {
    const { boss, clerk, close, grant } = await openSmallOffice();
    await grant(clerk);
    const results = await Promise.allSettled([close(boss), close(clerk)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
