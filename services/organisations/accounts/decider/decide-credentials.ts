import type {
  ChangePassword,
  ChoosePassword,
  NoteFailedSignIn,
  ResetPassword,
  SignIn,
  SignInBySignOn,
} from './account.commands.ts';
import { NotForOneself, SignInRefused } from './account.errors.ts';
import type { AccountEvent } from './account.events.ts';
import { isLocked, SIGN_IN_FAILURE_LIMIT, type OpenedAccount } from './account.state.ts';
import type { PasswordHash } from './password-hash.ts';

type Decided = readonly AccountEvent[];

/** Another hash by now means another password, or the same one hashed anew: what was compared proves nothing. */
const isPresent = ({ password }: OpenedAccount, checked: PasswordHash): boolean =>
  password !== undefined && password.salt === checked.salt && password.hash === checked.hash;

/** @throws {SignInRefused} when the account lets nobody in at this moment. */
const checkOpen = (state: OpenedAccount, now: string): void => {
  if (state.status !== 'open' || isLocked(state, now)) throw new SignInRefused();
};

/** A password chosen with a one-time code, which is used up with it. */
export const choosePassword = ({ data, metadata }: ChoosePassword, state: OpenedAccount): Decided => {
  const { now } = metadata;
  checkOpen(state, now);
  const { code } = state;
  if (code?.codeDigest !== data.codeDigest || code.expiresAt <= now) throw new SignInRefused();
  return [{ type: 'PasswordChosen', data: { password: data.password, chosenAt: now } }];
};

/** A password chosen by whoever knows the present one. */
export const changePassword = ({ data, metadata }: ChangePassword, state: OpenedAccount): Decided => {
  const { now } = metadata;
  checkOpen(state, now);
  if (!isPresent(state, data.checked)) throw new SignInRefused();
  return [{ type: 'PasswordChosen', data: { password: data.password, chosenAt: now } }];
};

/** The lock is asked for here, at the moment of writing: tries that ran side by side gain nothing. */
export const signIn = ({ data, metadata }: SignIn, state: OpenedAccount): Decided => {
  const { now } = metadata;
  checkOpen(state, now);
  if (!isPresent(state, data.checked)) throw new SignInRefused();
  const { rehashed } = data;
  return [
    { type: 'SignedIn', data: { method: 'password', signedInAt: now } },
    ...(rehashed ? [{ type: 'PasswordRehashed', data: { password: rehashed } } as const] : []),
  ];
};

/** A lock is against guessed passwords; it does not keep out whom the sign-on vouches for. */
export const signInBySignOn = ({ data, metadata }: SignInBySignOn, state: OpenedAccount): Decided => {
  if (state.status !== 'open') throw new SignInRefused();
  const { issuer, subject } = data;
  const subjects = state.links.filter((link) => link.issuer === issuer).map((link) => link.subject);
  // A login name that comes with another subject is another person of the same name, or a name given anew.
  if (subjects.length > 0 && !subjects.includes(subject)) throw new SignInRefused();
  return [
    ...(subjects.length === 0 ? [{ type: 'SignOnLinked', data: { issuer, subject } } as const] : []),
    { type: 'SignedIn', data: { method: 'sign-on', signedInAt: metadata.now } },
  ];
};

/** Counts nothing while locked or closed, so that a flood of tries does not fill the ledger. */
export const noteFailure = ({ data, metadata }: NoteFailedSignIn, state: OpenedAccount): Decided => {
  const { now } = metadata;
  if (state.status !== 'open' || isLocked(state, now)) return [];
  const failed = { type: 'SignInFailed', data: { failedAt: now } } as const;
  const counted = state.failures.filter((instant) => instant >= data.countedFrom).length + 1;
  if (counted < SIGN_IN_FAILURE_LIMIT) return [failed];
  return [failed, { type: 'AccountLocked', data: { until: data.lockUntil } }];
};

/** A new code takes the place of one that was given before. */
export const resetPassword = ({ data }: ResetPassword, _: OpenedAccount): Decided => {
  if (data.byAccountId === data.accountId) throw new NotForOneself();
  return [{ type: 'PasswordResetOffered', data: data.code }];
};
