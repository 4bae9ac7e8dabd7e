import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Grant } from '@kaoping/nest-platform';
import type { OneTimeCode } from './account.events.ts';
import type { PasswordHash } from './password-hash.ts';

/** Opens an account. */
export class OpenAccount {
  readonly type = 'OpenAccount';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly accountId: string;
      readonly loginName: string;
      readonly displayName: string;
      readonly personId?: string;
      readonly grants: readonly Grant[];
      /** Whether who asks may give roles at all. */
      readonly mayGrant: boolean;
      /** Lets the holder choose a password; left out where people come by sign-on only. */
      readonly code?: OneTimeCode;
    },
  ) {}
}

/** The holder chooses a password with a one-time code. */
export class ChoosePassword {
  readonly type = 'ChoosePassword';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly accountId: string;
      readonly codeDigest: string;
      readonly password: PasswordHash;
    },
  ) {}
}

/** The signed-in holder changes the password. */
export class ChangePassword {
  readonly type = 'ChangePassword';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly accountId: string;
      /** The hash that the present password was compared with. */
      readonly checked: PasswordHash;
      readonly password: PasswordHash;
    },
  ) {}
}

/** Lets in who gave the right password. */
export class SignIn {
  readonly type = 'SignIn';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly accountId: string;
      /** The hash that the password was compared with: another one by now proves nothing. */
      readonly checked: PasswordHash;
      /** The same password under today's parameters, where they have risen. */
      readonly rehashed?: PasswordHash;
    },
  ) {}
}

/** Lets in whom the enterprise's own sign-on vouches for, linking the subject where that is due. */
export class SignInBySignOn {
  readonly type = 'SignInBySignOn';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly accountId: string; readonly issuer: string; readonly subject: string },
  ) {}
}

/** Counts a wrong password or code. */
export class NoteFailedSignIn {
  readonly type = 'NoteFailedSignIn';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly accountId: string;
      /** Failures before this instant no longer count. */
      readonly countedFrom: string;
      /** How long the account is locked if this failure is one too many. */
      readonly lockUntil: string;
    },
  ) {}
}

/** Lets a locked account in again. */
export class UnlockAccount {
  readonly type = 'UnlockAccount';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly accountId: string; readonly reason: string },
  ) {}
}

/** Gives out a one-time code for a new password. */
export class ResetPassword {
  readonly type = 'ResetPassword';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly accountId: string; readonly byAccountId?: string; readonly code: OneTimeCode },
  ) {}
}

/** What giving and taking roles have in common. */
export interface RoleChange {
  readonly accountId: string;
  /** The account of who asks; absent on the command line. */
  readonly byAccountId?: string;
  readonly grants: readonly Grant[];
  readonly reason: string;
}

/** Gives roles to an account. */
export class GrantRoles {
  readonly type = 'GrantRoles';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: RoleChange,
  ) {}
}

/** Takes roles from an account. */
export class WithdrawRoles {
  readonly type = 'WithdrawRoles';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: RoleChange,
  ) {}
}

/** Links an account to a subject of the enterprise's own sign-on. */
export class LinkSignOn {
  readonly type = 'LinkSignOn';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly accountId: string; readonly issuer: string; readonly subject: string },
  ) {}
}

/** Ends all sessions of an account. */
export class EndSessions {
  readonly type = 'EndSessions';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly accountId: string; readonly reason: string },
  ) {}
}

/** Closes an account for good. */
export class CloseAccount {
  readonly type = 'CloseAccount';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly accountId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of an account. */
export type AccountCommand =
  | OpenAccount
  | ChoosePassword
  | ChangePassword
  | SignIn
  | SignInBySignOn
  | NoteFailedSignIn
  | UnlockAccount
  | ResetPassword
  | GrantRoles
  | WithdrawRoles
  | LinkSignOn
  | EndSessions
  | CloseAccount;
