import type { Decider } from '@kaoping/event-sourcing';
import type {
  AccountCommand,
  CloseAccount,
  EndSessions,
  LinkSignOn,
  OpenAccount,
  UnlockAccount,
} from './account.commands.ts';
import {
  AccountIdTaken,
  AccountIsClosed,
  AccountUnknown,
  DisplayNameMalformed,
  GrantsNeedOfficer,
  SignInRefused,
  SignOnSubjectMalformed,
} from './account.errors.ts';
import type { AccountEvent } from './account.events.ts';
import { evolveAccount, initialAccount, type Account, type OpenedAccount } from './account.state.ts';
import {
  changePassword,
  choosePassword,
  noteFailure,
  resetPassword,
  signIn,
  signInBySignOn,
} from './decide-credentials.ts';
import { grantRoles, reasonOf, soundGrants, withdrawRoles } from './decide-grants.ts';

type Decided = readonly AccountEvent[];

/** As long as names of people and machines get, in characters. */
const DISPLAY_NAME_LIMIT = 60;

/** Opening the same account twice is a retry: its id is made for one request. */
const open = ({ data, metadata }: OpenAccount, state: Account): Decided => {
  if (state.status !== 'absent') throw new AccountIdTaken(data.accountId);
  const { personId, loginName, code } = data;
  const displayName = data.displayName.trim();
  if (displayName === '' || displayName.length > DISPLAY_NAME_LIMIT) {
    throw new DisplayNameMalformed(DISPLAY_NAME_LIMIT);
  }
  const grants = soundGrants(data.grants);
  if (grants.length > 0 && !data.mayGrant) throw new GrantsNeedOfficer();
  const holder = { loginName, displayName, ...(personId !== undefined && { personId }), grants };
  return [
    { type: 'AccountOpened', data: { ...holder, openedAt: metadata.now } },
    ...(code ? [{ type: 'PasswordResetOffered', data: code } as const] : []),
  ];
};

const unlock = ({ data }: UnlockAccount, state: OpenedAccount): Decided => {
  const reason = reasonOf(data);
  return state.lockedUntil === undefined ? [] : [{ type: 'AccountUnlocked', data: { reason } }];
};

const linkSignOn = ({ data }: LinkSignOn, state: OpenedAccount): Decided => {
  const { issuer, subject } = data;
  if (issuer.trim() === '' || subject.trim() === '') throw new SignOnSubjectMalformed();
  const isLinked = state.links.some((link) => link.issuer === issuer && link.subject === subject);
  return isLinked ? [] : [{ type: 'SignOnLinked', data: { issuer, subject } }];
};

const endSessions = ({ data }: EndSessions): Decided => [
  { type: 'AccountSessionsEnded', data: { reason: reasonOf(data) } },
];

const close = ({ data, metadata }: CloseAccount): Decided => [
  { type: 'AccountClosed', data: { reason: reasonOf(data), closedAt: metadata.now } },
];

type ChangeOfOpened = Exclude<AccountCommand, OpenAccount>;

/** Decisions on an account that was opened; a command that is missing here does not compile. */
const DECISIONS: {
  readonly [Type in ChangeOfOpened['type']]: (
    command: Extract<ChangeOfOpened, { readonly type: Type }>,
    state: OpenedAccount,
  ) => Decided;
} = {
  ChoosePassword: choosePassword,
  ChangePassword: changePassword,
  SignIn: signIn,
  SignInBySignOn: signInBySignOn,
  NoteFailedSignIn: noteFailure,
  UnlockAccount: unlock,
  ResetPassword: resetPassword,
  GrantRoles: grantRoles,
  WithdrawRoles: withdrawRoles,
  LinkSignOn: linkSignOn,
  EndSessions: endSessions,
  CloseAccount: close,
};

/** Who signs in learns nothing about which accounts there are, nor which of them are closed. */
const SIGNING_IN: readonly AccountCommand['type'][] = [
  'ChoosePassword',
  'ChangePassword',
  'SignIn',
  'SignInBySignOn',
  'NoteFailedSignIn',
];

const decideLater = (command: ChangeOfOpened, state: Account): Decided => {
  const isSigningIn = SIGNING_IN.includes(command.type);
  if (state.status === 'absent') {
    throw isSigningIn ? new SignInRefused() : new AccountUnknown(command.data.accountId);
  }
  if (state.status === 'closed' && !isSigningIn) {
    if (command.type === 'CloseAccount') return [];
    throw new AccountIsClosed(state.holder.loginName);
  }
  const decide = DECISIONS[command.type] as (given: ChangeOfOpened, opened: OpenedAccount) => Decided;
  return decide(command, state);
};

/** The rules of an account; its stream id is the account's id. */
export const accountDecider: Decider<Account, AccountCommand, AccountEvent> = {
  category: 'account',
  initialState: initialAccount,
  stateVersion: 1,
  evolve: evolveAccount,
  decide: (command, state) => {
    if (state.status !== 'absent' && state.changedBy.includes(command.metadata.commandId)) return [];
    return command.type === 'OpenAccount' ? open(command, state) : decideLater(command, state);
  },
};
