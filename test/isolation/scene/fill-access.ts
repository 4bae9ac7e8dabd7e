import { spoilt } from '../places.ts';
import { PASSWORD } from './group.ts';
import type { Filling } from './filling.ts';

/** Accounts, tokens, sessions, sign-on, and what a member of a group knows of its group. */
export const fillAccess = async (filling: Filling): Promise<void> => {
  const { change, door, enterprise, group, id, mark, places } = filling;
  const loginName = id('li.na');
  await change('openAccounts', {
    accounts: [{ loginName, displayName: `李娜${mark}`, grants: [{ role: 'AUDITOR', scope: 'TENANT' }] }],
  });
  await openOwnAccount(filling);
  const { accounts } = await door('operator').ask<{
    readonly accounts: { readonly accounts: readonly { readonly id: string; readonly loginName: string }[] };
  }>('{ accounts { accounts { id loginName } } }');
  const idOf = (name: string): string | undefined =>
    accounts.accounts.find((one) => one.loginName === name)?.id;
  const accountId = idOf(loginName);
  // Headquarters of the scene came by the command line: they have no account that could sign in.
  if (idOf('officer') !== undefined) {
    await group.nobody.change('signIn', {
      enterprise: enterprise.id,
      loginName: 'officer',
      password: PASSWORD,
    });
  }
  const subject = id('subject');
  await change('linkSignOn', { accountId, issuer: 'https://sso.example.com', subject }, 'operator');
  await change(
    'configureSignOn',
    {
      issuer: 'https://sso.example.com',
      clientId: id('client'),
      clientSecret: id('client-secret'),
      publicUrl: 'https://kaoping.example.com',
    },
    'operator',
  );
  const issued = await change<{ readonly tokenId: string; readonly token: string }>(
    'issueAccessToken',
    {
      holder: `报表系统${mark}`,
      grants: [{ role: 'OPERATOR', scope: 'TENANT' }],
    },
    'operator',
  );
  // An invitation of its own: what it hands over is closed to everybody who has not got the whole link.
  const { subsidiaryId, link } = await change<{ readonly subsidiaryId: string; readonly link: string }>(
    'inviteSubsidiary',
    { name: `煤机厂${mark}` },
  );
  Object.assign(places, {
    invitation: spoilt(link),
    recipients: enterprise.id,
    subsidiaryId,
    accountId,
    'sessions.accountId': idOf('officer') ?? accountId,
    loginName,
    subject,
    issuer: 'https://sso.example.com',
    publicUrl: 'https://kaoping.example.com',
    clientId: id('client'),
    tokenId: issued.tokenId,
  });
};

/** The secretary of the scene's unit, who has no role: only what is theirs is open to them. */
const openOwnAccount = async ({ change, enterprise, group, id, mark }: Filling): Promise<void> => {
  const loginName = id('wei');
  const { codes } = await change<{ readonly codes: readonly { readonly code: string }[] }>('openAccounts', {
    accounts: [{ loginName, displayName: `卫国强${mark}`, personId: id('wei'), grants: [] }],
  });
  const code = codes[0]?.code;
  await group.nobody.change('choosePassword', {
    enterprise: enterprise.id,
    loginName,
    code,
    password: PASSWORD,
  });
};
