import { openAccounts } from './open-accounts.ts';
import { OpenAccounts } from './open-accounts.command.ts';
import { AccountBatchSizeWrong, AccountRowRefused } from './open-accounts.errors.ts';
import { GrantsNeedOfficer } from '../decider/account.errors.ts';
import { SignInNameTaken } from '../decider/sign-in-name.decider.ts';
import { LOUXING, officer, openOffice, YANGTZE } from '../spec-support/office.ts';

describe('opening accounts', () => {
  it('gives each a code of its own, of which the ledger keeps a digest only', async () => {
    const { open, ports } = await openOffice();
    const { codes } = await open([{}, { loginName: 'Li.Qiang', grants: [officer] }]);
    expect(codes.map(({ loginName }) => loginName)).toEqual(['wang.fang', 'li.qiang']);
    expect(codes[0]!.code).toMatch(/^[\dA-Z]{4}(?:-[\dA-Z]{4}){3}$/u);
    expect(codes[0]!.code).not.toBe(codes[1]!.code);
    const stored = JSON.stringify(await (await ports.eventStore.ledger(LOUXING)).read());
    for (const { code } of codes) expect(stored).not.toContain(code);
    expect(stored).toContain('AccountManagerAdmitted');
  });

  it('shows no code again to a repeated request, and opens nothing twice', async () => {
    const { open, typesOf } = await openOffice();
    const first = await open([{ grants: [officer] }], { commandId: 'request-a' });
    const before = await typesOf();
    const again = await open([{ grants: [officer] }], { commandId: 'request-a' });
    expect(again.codes).toEqual([{ accountId: first.codes[0]!.accountId, loginName: 'wang.fang' }]);
    expect(await typesOf()).toEqual(before);
  });

  it('opens all or none: a name is taken once, however it is written, and in each enterprise', async () => {
    const { open, typesOf } = await openOffice();
    await open([{}]);
    const before = await typesOf();
    await expect(open([{ loginName: 'li.qiang' }, { loginName: 'WANG.fang' }])).rejects.toThrow(
      SignInNameTaken,
    );
    await expect(open([{ loginName: 'zhao' }, { loginName: 'Zhao' }])).rejects.toThrow(SignInNameTaken);
    expect(await typesOf()).toEqual(before);
    await open([{}], { tenant: YANGTZE });
  });

  it('lets one of two that take a name side by side win', async () => {
    const { open } = await openOffice();
    const results = await Promise.allSettled([open([{}]), open([{}]), open([{}])]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('names the row that it refuses', async () => {
    const { open } = await openOffice();
    await expect(open([{}, { loginName: 'li qiang' }])).rejects.toMatchObject({
      constructor: AccountRowRefused,
      row: 2,
      message: expect.stringContaining('row 2') as string,
    });
  });

  it('takes one to two hundred at a time', async () => {
    const { ports, metadata } = await openOffice();
    const request = { loginName: 'x', displayName: 'x', grants: [] };
    for (const accounts of [[], Array.from({ length: 201 }, () => request)]) {
      const command = new OpenAccounts(metadata(), { accounts, mayGrant: true });
      await expect(openAccounts(ports, command)).rejects.toThrow(AccountBatchSizeWrong);
    }
  });

  it('gives roles for those only who may', async () => {
    const { open } = await openOffice();
    await expect(open([{ grants: [officer] }], { mayGrant: false })).rejects.toThrow(GrantsNeedOfficer);
  });
});
