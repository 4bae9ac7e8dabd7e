import type { Grant } from '@kaoping/nest-platform';
import { commandMetadata, deciderSpec } from '@kaoping/testing';
import {
  ChangePassword,
  ChoosePassword,
  CloseAccount,
  EndSessions,
  GrantRoles,
  LinkSignOn,
  NoteFailedSignIn,
  OpenAccount,
  ResetPassword,
  SignIn,
  SignInBySignOn,
  UnlockAccount,
  WithdrawRoles,
} from './account.commands.ts';
import { accountDecider } from './account.decider.ts';
import {
  AccountIdTaken,
  AccountIsClosed,
  AccountReasonBlank,
  AccountUnknown,
  DisplayNameMalformed,
  GrantMalformed,
  GrantsNeedOfficer,
  NotForOneself,
  SignInRefused,
  SignOnSubjectMalformed,
  TooManyGrants,
} from './account.errors.ts';
import type {
  AccountClosed,
  AccountLocked,
  AccountOpened,
  GrantsChanged,
  PasswordChosen,
  PasswordResetOffered,
  SignedIn,
  SignInFailed,
  SignOnLinked,
} from './account.events.ts';
import type { PasswordHash } from './password-hash.ts';

const now = '2017-05-03T08:00:00.000Z';
const at = (minute: number): string => `2017-05-03T08:${String(minute).padStart(2, '0')}:00.000Z`;
const metadata = commandMetadata({ now, commandId: 'command-2' });
const accountId = 'a1';
const recorder: Grant = { role: 'recorder', scope: { kind: 'subtree', organisationId: 'mine' } };
const officer: Grant = { role: 'officer', scope: { kind: 'tenant' } };
const hash = (name: string): PasswordHash => ({
  algorithm: 'argon2id',
  salt: `salt-${name}`,
  hash: `hash-${name}`,
  memoryKib: 19_456,
  passes: 2,
  parallelism: 1,
});
const code = { codeDigest: 'c1', expiresAt: at(30) };

const opened: AccountOpened = {
  type: 'AccountOpened',
  data: { loginName: 'wang.fang', displayName: '王芳', grants: [recorder], openedAt: now },
};
const offered: PasswordResetOffered = { type: 'PasswordResetOffered', data: code };
const chosen: PasswordChosen = {
  type: 'PasswordChosen',
  data: { password: hash('old'), chosenAt: now },
};
const failed = (failedAt = now): SignInFailed => ({ type: 'SignInFailed', data: { failedAt } });
const locked: AccountLocked = { type: 'AccountLocked', data: { until: at(15) } };
const signedIn: SignedIn = { type: 'SignedIn', data: { method: 'password', signedInAt: now } };
const linked: SignOnLinked = { type: 'SignOnLinked', data: { issuer: 'https://sso', subject: '10086' } };
const closed: AccountClosed = { type: 'AccountClosed', data: { reason: '离职', closedAt: now } };
const granted = (grants: readonly Grant[], reason = '任职'): GrantsChanged => ({
  type: 'GrantsChanged',
  data: { grants, reason },
});

const again = (commandId: string) => commandMetadata({ now, commandId });
const open = (data: Partial<OpenAccount['data']> = {}, commandId = 'command-2') =>
  new OpenAccount(again(commandId), {
    accountId,
    loginName: 'wang.fang',
    displayName: '王芳',
    grants: [recorder],
    mayGrant: true,
    ...data,
  });
const signIn = (data: Partial<SignIn['data']> = {}, when = now) =>
  new SignIn(commandMetadata({ now: when, commandId: 'command-2' }), {
    accountId,
    checked: hash('old'),
    ...data,
  });
const fail = (when = now) =>
  new NoteFailedSignIn(commandMetadata({ now: when, commandId: `fail-${when}` }), {
    accountId,
    countedFrom: '2017-05-03T07:45:00.000Z',
    lockUntil: at(15),
  });
const choose = (codeDigest = 'c1', when = now, commandId = 'command-2') =>
  new ChoosePassword(commandMetadata({ now: when, commandId }), {
    accountId,
    codeDigest,
    password: hash('new'),
  });
const change = (checked = hash('old')) =>
  new ChangePassword(metadata, { accountId, checked, password: hash('new') });
const bySignOn = (subject = '10086') =>
  new SignInBySignOn(metadata, { accountId, issuer: 'https://sso', subject });
const grant = (grants: readonly Grant[], data: Partial<GrantRoles['data']> = {}) =>
  new GrantRoles(metadata, { accountId, grants, reason: '任职', ...data });
const withdraw = (grants: readonly Grant[], data: Partial<WithdrawRoles['data']> = {}) =>
  new WithdrawRoles(metadata, { accountId, grants, reason: '调离', ...data });
const spec = deciderSpec(accountDecider);

describe('an account', () => {
  it('is opened for its holder, with a code to choose a password', () => {
    spec
      .given()
      .when(open({ code, displayName: ' 王芳 ' }))
      .then(opened, offered);
  });

  it('is opened without a code for who comes by sign-on, and keeps whose it is', () => {
    spec
      .given()
      .when(open({ personId: 'p7', grants: [] }))
      .then({ ...opened, data: { ...opened.data, personId: 'p7', grants: [] } });
  });

  it('is opened once by a repeated command, and its id is no other’s', () => {
    spec.given(opened).when(open({}, 'command-1')).thenNothing();
    spec.given(opened).when(open()).thenRefuses(AccountIdTaken);
  });

  it.each(['', '  ', 'x'.repeat(61)])('refuses the display name %p', (displayName) => {
    spec.given().when(open({ displayName })).thenRefuses(DisplayNameMalformed);
  });

  it('gets roles from who may give them only', () => {
    spec
      .given()
      .when(open({ mayGrant: false }))
      .thenRefuses(GrantsNeedOfficer);
    spec
      .given()
      .when(open({ mayGrant: false, grants: [] }))
      .then({ ...opened, data: { ...opened.data, grants: [] } });
  });

  it('is closed for good', () => {
    const close = (reason: string) => new CloseAccount(metadata, { accountId, reason });
    spec.given(opened).when(close('离职')).then(closed);
    spec.given(opened).when(close(' ')).thenRefuses(AccountReasonBlank);
    spec.given(opened, closed).when(close('离职')).thenNothing();
    spec
      .given(opened, closed)
      .when(grant([officer]))
      .thenRefuses(AccountIsClosed);
    spec.given(opened, chosen, closed).when(signIn()).thenRefuses(SignInRefused);
  });

  it('that there is not is told to officers, and to nobody who signs in', () => {
    spec
      .given()
      .when(grant([officer]))
      .thenRefuses(AccountUnknown);
    spec.given().when(signIn()).thenRefuses(SignInRefused);
    spec.given().when(choose()).thenRefuses(SignInRefused);
    spec.given().when(bySignOn()).thenRefuses(SignInRefused);
    spec.given().when(fail()).thenRefuses(SignInRefused);
  });
});

describe('a password', () => {
  it('is chosen with the one-time code, which is used up with it', () => {
    const fresh: PasswordChosen = { ...chosen, data: { password: hash('new'), chosenAt: now } };
    spec.given(opened, offered).when(choose()).then(fresh);
    spec
      .given(opened, offered, fresh)
      .when(choose('c1', now, 'command-9'))
      .thenRefuses(SignInRefused);
  });

  it('is not chosen with another code, nor with one from the instant it expires at', () => {
    spec.given(opened, offered).when(choose('c2')).thenRefuses(SignInRefused);
    spec.given(opened).when(choose()).thenRefuses(SignInRefused);
    spec
      .given(opened, offered)
      .when(choose('c1', at(30)))
      .thenRefuses(SignInRefused);
    spec.given(opened, offered, locked).when(choose()).thenRefuses(SignInRefused);
  });

  it('is changed by whoever knows the present one', () => {
    spec
      .given(opened, chosen)
      .when(change())
      .then({ ...chosen, data: { password: hash('new'), chosenAt: now } });
    spec
      .given(opened, chosen)
      .when(change(hash('other')))
      .thenRefuses(SignInRefused);
    spec.given(opened, chosen, locked).when(change()).thenRefuses(SignInRefused);
  });

  it('is reset with a code that takes the place of one before, and never by oneself', () => {
    const reset = (byAccountId: string) =>
      new ResetPassword(metadata, { accountId, byAccountId, code: { ...code, codeDigest: 'c2' } });
    spec
      .given(opened, offered)
      .when(reset('a2'))
      .then({ ...offered, data: { ...code, codeDigest: 'c2' } });
    spec.given(opened).when(reset(accountId)).thenRefuses(NotForOneself);
  });
});

describe('signing in', () => {
  it('is open to the right password', () => {
    spec.given(opened, chosen).when(signIn()).then(signedIn);
  });

  it('hashes the password anew where parameters have risen, and ends no session', () => {
    spec
      .given(opened, chosen)
      .when(signIn({ rehashed: hash('stronger') }))
      .then(signedIn, { type: 'PasswordRehashed', data: { password: hash('stronger') } });
  });

  it('is refused when the password was changed while it was compared', () => {
    spec
      .given(opened, chosen, { ...chosen, data: { password: hash('new'), chosenAt: now } })
      .when(signIn())
      .thenRefuses(SignInRefused);
  });

  it('counts failures, and locks the account with the fifth', () => {
    spec.given(opened, chosen).when(fail()).then(failed());
    const three = [failed(), failed(), failed()];
    spec
      .given(opened, chosen, ...three)
      .when(fail())
      .then(failed());
    spec
      .given(opened, chosen, ...three, failed())
      .when(fail())
      .then(failed(), locked);
  });

  it('forgets failures that are long past, and all once somebody got in', () => {
    const old = failed('2017-05-03T07:44:59.999Z');
    spec.given(opened, chosen, old, old, old, old).when(fail()).then(failed());
    const four = [failed(), failed(), failed(), failed()];
    spec
      .given(opened, chosen, ...four, signedIn)
      .when(fail())
      .then(failed());
  });

  it('is refused while locked, even with the right password, and counts nothing then', () => {
    spec.given(opened, chosen, locked).when(signIn()).thenRefuses(SignInRefused);
    spec.given(opened, chosen, locked).when(fail()).thenNothing();
    spec
      .given(opened, chosen, locked)
      .when(signIn({}, at(15)))
      .then({ ...signedIn, data: { method: 'password', signedInAt: at(15) } });
  });

  it('counts from the start after a lock', () => {
    spec
      .given(opened, chosen, failed(), failed(), failed(), failed(), failed(), locked)
      .when(fail(at(15)))
      .then(failed(at(15)));
  });

  it('is open again once an officer unlocks the account', () => {
    const unlock = (reason: string) => new UnlockAccount(metadata, { accountId, reason });
    const unlocked = { type: 'AccountUnlocked', data: { reason: '本人来电' } } as const;
    spec.given(opened, chosen, locked).when(unlock('本人来电')).then(unlocked);
    spec.given(opened, chosen, locked).when(unlock('')).thenRefuses(AccountReasonBlank);
    spec.given(opened, chosen).when(unlock('本人来电')).thenNothing();
    spec.given(opened, chosen, locked, unlocked).when(signIn()).then(signedIn);
  });

  it('by sign-on links the subject the first time, and holds to it', () => {
    const bySso: SignedIn = { ...signedIn, data: { method: 'sign-on', signedInAt: now } };
    spec.given(opened).when(bySignOn()).then(linked, bySso);
    spec.given(opened, linked).when(bySignOn()).then(bySso);
    spec.given(opened, linked).when(bySignOn('10010')).thenRefuses(SignInRefused);
    spec.given(opened, linked, closed).when(bySignOn()).thenRefuses(SignInRefused);
  });

  it('by sign-on takes every subject that an officer linked', () => {
    const link = (subject: string) => new LinkSignOn(metadata, { accountId, issuer: 'https://sso', subject });
    const second: SignOnLinked = { ...linked, data: { ...linked.data, subject: '10010' } };
    spec.given(opened, linked).when(link('10010')).then(second);
    spec.given(opened, linked).when(link('10086')).thenNothing();
    spec.given(opened).when(link(' ')).thenRefuses(SignOnSubjectMalformed);
    spec
      .given(opened, linked, second)
      .when(bySignOn())
      .then({ ...signedIn, data: { method: 'sign-on', signedInAt: now } });
  });
});

describe('the roles of an account', () => {
  it('are given once each', () => {
    spec
      .given(opened)
      .when(grant([officer, recorder, officer]))
      .then(granted([recorder, officer]));
    spec
      .given(opened)
      .when(grant([recorder]))
      .thenNothing();
  });

  it('are told apart by how far they reach', () => {
    const elsewhere: Grant = { role: 'recorder', scope: { kind: 'subtree', organisationId: 'office' } };
    const unit: Grant = { role: 'recorder', scope: { kind: 'unit', organisationId: 'mine' } };
    spec
      .given(opened)
      .when(grant([elsewhere, unit]))
      .then(granted([recorder, elsewhere, unit]));
    spec
      .given(opened)
      .when(withdraw([unit]))
      .thenNothing();
  });

  it('are taken with a reason', () => {
    spec
      .given(opened)
      .when(withdraw([recorder]))
      .then(granted([], '调离'));
    spec
      .given(opened)
      .when(withdraw([recorder], { reason: ' ' }))
      .thenRefuses(AccountReasonBlank);
    spec
      .given(opened)
      .when(grant([officer], { reason: '' }))
      .thenRefuses(AccountReasonBlank);
  });

  it('are nothing that anybody changes for themselves', () => {
    spec
      .given(opened)
      .when(grant([officer], { byAccountId: accountId }))
      .thenRefuses(NotForOneself);
    spec
      .given(opened)
      .when(withdraw([recorder], { byAccountId: accountId }))
      .thenRefuses(NotForOneself);
  });

  it('name an organisation where their reach needs one', () => {
    spec
      .given(opened)
      .when(grant([officer, { role: 'recorder', scope: { kind: 'unit', organisationId: ' ' } }]))
      .thenRefuses(GrantMalformed);
  });

  it('are no more than somebody could answer for', () => {
    const many = Array.from({ length: 50 }, (_, index): Grant => ({
      role: 'recorder',
      scope: { kind: 'unit', organisationId: `u${String(index)}` },
    }));
    spec.given(opened).when(grant(many)).thenRefuses(TooManyGrants);
  });

  it('stay as they are when a command comes again after others', () => {
    const repeated = new GrantRoles(again('command-1'), { accountId, grants: [officer], reason: '任职' });
    spec
      .given(opened, granted([recorder, officer]), granted([recorder], '调离'))
      .when(repeated)
      .thenNothing();
  });
});

describe('the sessions of an account', () => {
  it('are ended with a reason', () => {
    const end = (reason: string) => new EndSessions(metadata, { accountId, reason });
    spec
      .given(opened)
      .when(end('手机丢失'))
      .then({ type: 'AccountSessionsEnded', data: { reason: '手机丢失' } });
    spec.given(opened).when(end(' ')).thenRefuses(AccountReasonBlank);
  });
});
