import type { RecordedEvent } from '@kaoping/event-sourcing';
import { projectionSpec, recorded } from '@kaoping/testing';
import type { AccountEvent } from '../decider/account.events.ts';
import { accountListProjection } from './account-list.projection.ts';

const now = '2017-05-03T08:00:00.000Z';
const event = (id: string, position: number, fact: AccountEvent): RecordedEvent =>
  recorded(fact, { position, revision: position, stream: { category: 'account', id } });
const opened = (id: string, position: number, loginName: string) =>
  event(id, position, {
    type: 'AccountOpened',
    data: { loginName, displayName: '王芳', grants: [], openedAt: now },
  });
const password = {
  algorithm: 'argon2id',
  salt: 's',
  hash: 'h',
  memoryKib: 8,
  passes: 1,
  parallelism: 1,
} as const;
const chosen: AccountEvent = { type: 'PasswordChosen', data: { password, chosenAt: now } };
const locked: AccountEvent = { type: 'AccountLocked', data: { until: '2017-05-03T08:15:00.000Z' } };
const signedIn: AccountEvent = { type: 'SignedIn', data: { method: 'password', signedInAt: now } };
const row = (id: string, loginName: string) => ({
  id,
  loginName,
  displayName: '王芳',
  grants: [],
  openedAt: now,
  isClosed: false,
  hasPassword: false,
  signOnLinks: [],
});
const FIRST = '0000000000000001';
const SECOND = '0000000000000002';

describe('the list of accounts', () => {
  const spec = projectionSpec(accountListProjection);

  it('has them in the order in which they were opened, and finds them by login name', async () => {
    const rows = spec.given(opened('z', 1, 'wang.fang'), opened('a', 2, 'li.qiang'));
    await rows.thenRows('accounts', { [FIRST]: row('z', 'wang.fang'), [SECOND]: row('a', 'li.qiang') });
    await rows.thenIndexes('accounts', SECOND, { loginName: 'li.qiang' });
  });

  it('tells who has a password, and never what it is', async () => {
    await spec
      .given(opened('z', 1, 'wang.fang'), event('z', 2, chosen))
      .thenRow('accounts', FIRST, { ...row('z', 'wang.fang'), hasPassword: true });
  });

  it('tells who is locked, and who signed in last when', async () => {
    const past = [opened('z', 1, 'wang.fang'), event('z', 2, chosen), event('z', 3, locked)];
    await spec.given(...past).thenRow('accounts', FIRST, {
      ...row('z', 'wang.fang'),
      hasPassword: true,
      lockedUntil: '2017-05-03T08:15:00.000Z',
    });
    await spec.given(...past, event('z', 4, signedIn)).thenRow('accounts', FIRST, {
      ...row('z', 'wang.fang'),
      hasPassword: true,
      lastSignInAt: now,
    });
  });

  it('keeps closed accounts with the roles that they had', async () => {
    const grants = [{ role: 'officer', scope: { kind: 'tenant' } }] as const;
    await spec
      .given(
        opened('z', 1, 'wang.fang'),
        event('z', 2, { type: 'GrantsChanged', data: { grants, reason: '任职' } }),
        event('z', 3, { type: 'SignOnLinked', data: { issuer: 'https://sso', subject: '10086' } }),
        event('z', 4, { type: 'AccountClosed', data: { reason: '离职', closedAt: now } }),
      )
      .thenRow('accounts', FIRST, {
        ...row('z', 'wang.fang'),
        grants,
        isClosed: true,
        signOnLinks: [{ issuer: 'https://sso', subject: '10086' }],
      });
  });
});
