import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import { commandMetadata, proposed } from '@kaoping/testing';
import { ChoosePasswordByCode } from '../../accounts/choose-password/choose-password.command.ts';
import { choosePassword } from '../../accounts/choose-password/choose-password.ts';
import { EndSessions, UnlockAccount } from '../../accounts/decider/account.commands.ts';
import { SignInRefused } from '../../accounts/decider/account.errors.ts';
import type { AccountPorts } from '../../accounts/result/account-ports.ts';
import { LOUXING, openOffice, PASSWORD, YANGTZE } from '../../accounts/spec-support/office.ts';
import { ChangeOwnPassword } from '../change-password/change-password.command.ts';
import { changePassword } from '../change-password/change-password.ts';
import { SignInWithPassword } from './sign-in.command.ts';
import { signIn } from './sign-in.ts';

const endEnterprise = async (eventStore: EventStore, tenant: TenantId): Promise<void> => {
  const events = [
    { type: 'EnterpriseRegistered', data: { name: '娄星区', registeredAt: '' } },
    { type: 'EnterpriseGone', data: { goneAt: '2017-05-03T08:00:00.000Z' } },
  ];
  const stream = { category: 'enterprise', id: tenant };
  const written = events.map((event, at) => proposed(event, { id: `enterprise-${String(at)}` }));
  await (await eventStore.ledger(tenant)).append([{ stream, expectedRevision: -1, events: written }]);
};

const enterByCode = (ports: AccountPorts, data: ChoosePasswordByCode['data']) =>
  choosePassword(ports, new ChoosePasswordByCode(commandMetadata({ tenantId: LOUXING }), data));

const openOfficeToSignIn = async () => {
  const office = await openOffice();
  const enter = (password = PASSWORD, loginName = 'wang.fang', tenant = LOUXING) =>
    signIn(office.ports, new SignInWithPassword(office.metadata(tenant), { loginName, password }));
  return { ...office, enter };
};

describe('signing in', () => {
  it('opens a session that speaks for the holder for twelve hours', async () => {
    const { settle, enter, sessions, clock } = await openOfficeToSignIn();
    const accountId = await settle();
    const { cookieValue, csrfToken } = await enter();
    expect(await sessions.verify(cookieValue, clock.now())).toMatchObject({
      identity: { tenantId: LOUXING, accountId, actorId: `王芳 (${accountId})`, grants: [] },
      csrfToken,
      expiresAt: '2017-05-03T20:00:00.000Z',
    });
    expect(await sessions.verify(cookieValue, '2017-05-03T20:00:00.000Z')).toBeUndefined();
  });

  it('opens nothing in another enterprise, with another secret, or for a token', async () => {
    const { settle, enter, sessions, clock } = await openOfficeToSignIn();
    await settle();
    await settle({}, YANGTZE);
    const [mine, other] = [await enter(), await enter(PASSWORD, 'wang.fang', YANGTZE)];
    const secret = (text: string): string => text.split('.')[3]!;
    const spliced = [
      mine.cookieValue.replace('louxing', 'yangtze'),
      mine.cookieValue.replace('louxing', 'nowhere'),
      mine.cookieValue.replace('ks.', 'kp.'),
      mine.cookieValue.replace(secret(mine.cookieValue), secret(other.cookieValue)),
      mine.cookieValue.slice(0, -1),
      '',
    ];
    for (const text of spliced) expect(await sessions.verify(text, clock.now())).toBeUndefined();
    expect(mine.csrfToken).not.toBe(other.csrfToken);
  });

  it('takes as long and asks for as much whatever it fails at', async () => {
    const { settle, enter, hasher, waits } = await openOfficeToSignIn();
    await settle();
    const failures = [
      () => enter('wrong'),
      () => enter(PASSWORD, 'nobody'),
      () => enter(PASSWORD, 'no : name'),
      () => enter(PASSWORD, 'wang.fang', YANGTZE),
    ];
    for (const fail of failures) {
      const [verified, waited] = [hasher.verified, waits.length];
      await expect(fail()).rejects.toThrow(SignInRefused);
      expect([hasher.verified - verified, waits.slice(waited)]).toEqual([1, [400]]);
    }
  });

  it('locks after five wrong tries side by side, also for the right one among them', async () => {
    const { settle, enter, typesOf, order, metadata, clock } = await openOfficeToSignIn();
    const accountId = await settle();
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => enter('wrong')));
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(enter()).rejects.toThrow(SignInRefused);
    const types = await typesOf();
    expect(types.filter((type) => type === 'SignInFailed')).toHaveLength(5);
    expect(types.filter((type) => type === 'AccountLocked')).toHaveLength(1);
    await expect(enter('wrong')).rejects.toThrow(SignInRefused);
    expect(await typesOf()).toEqual(types);
    await order(new UnlockAccount(metadata(), { accountId, reason: '本人来电' }));
    await enter();
    clock.advance(1);
    expect((await typesOf()).at(-1)).toBe('SessionOpened');
  });

  it('looks the same for everybody of an enterprise that is gone, and tells nobody who was there', async () => {
    const { settle, enter, ports, typesOf, hasher, waits } = await openOfficeToSignIn();
    await settle();
    await endEnterprise(ports.eventStore, LOUXING);
    const types = await typesOf();
    for (const attempt of [() => enter(), () => enter('wrong'), () => enter(PASSWORD, 'nobody')]) {
      const [verified, waited] = [hasher.verified, waits.length];
      await expect(attempt()).rejects.toThrow(SignInRefused);
      expect([hasher.verified - verified, waits.slice(waited)]).toEqual([1, [400]]);
    }
    const data = { code: '0000-0000-0000-0000', password: '春种一粒粟秋收万颗子四海' };
    for (const loginName of ['wang.fang', 'nobody']) {
      await expect(enterByCode(ports, { ...data, loginName })).rejects.toThrow(SignInRefused);
    }
    expect(await typesOf()).toEqual(types);
  });

  it('writes nothing for names that nobody has', async () => {
    const { enter, typesOf } = await openOfficeToSignIn();
    await expect(enter(PASSWORD, 'nobody')).rejects.toThrow(SignInRefused);
    expect(await typesOf()).toEqual([]);
  });
});

describe('a session', () => {
  it('ends with all others of its account', async () => {
    const { settle, enter, sessions, order, metadata, clock } = await openOfficeToSignIn();
    const accountId = await settle();
    const before = await enter();
    await order(new EndSessions(metadata(), { accountId, reason: '手机丢失' }));
    expect(await sessions.verify(before.cookieValue, clock.now())).toBeUndefined();
    const after = await enter();
    expect(await sessions.verify(after.cookieValue, clock.now())).toBeDefined();
  });

  it('gives way to a new one when the password changes', async () => {
    const { settle, enter, ports, sessions, metadata, clock, typesOf } = await openOfficeToSignIn();
    const accountId = await settle();
    const before = await enter();
    const change = (present: string, password: string) =>
      changePassword(ports, new ChangeOwnPassword(metadata(), { accountId, present, password }));
    await expect(change('wrong', '春种一粒粟秋收万颗子四海')).rejects.toThrow(SignInRefused);
    expect((await typesOf()).at(-1)).toBe('SignInFailed');
    await expect(change(PASSWORD, 'short')).rejects.toMatchObject({ code: 'PASSWORD.LENGTH_WRONG' });
    const after = await change(PASSWORD, '春种一粒粟秋收万颗子四海');
    expect(await sessions.verify(before.cookieValue, clock.now())).toBeUndefined();
    expect(await sessions.verify(after.cookieValue, clock.now())).toBeDefined();
    await expect(enter()).rejects.toThrow(SignInRefused);
    await enter('春种一粒粟秋收万颗子四海');
  });
});
