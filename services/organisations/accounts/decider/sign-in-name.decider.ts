import { DomainError, type CommandMetadata, type Decider, type ProposedEvent } from '@kaoping/event-sourcing';
import type { SignInNameClaimed } from './sign-in-name.events.ts';

/** Takes a name for an account: a login name, or a subject of the enterprise's own sign-on. */
export interface ClaimSignInName {
  readonly metadata: CommandMetadata;
  readonly data: { readonly accountId: string; readonly name: string };
}

/** The account that a name belongs to, once there is one. */
export interface SignInName {
  readonly accountId?: string;
}

/** Two accounts under one name: nobody could say who signs in. */
export class SignInNameTaken extends DomainError {
  readonly code = 'SIGN_IN_NAME.TAKEN';

  constructor(readonly taken: string) {
    super({
      en: `"${taken}" belongs to another account: choose another name, or use the account that has it.`,
      zh: `“${taken}”已属于其他账号，请换一个名称，或使用已有的账号。`,
    });
  }
}

const evolve = (_: SignInName, { data }: ProposedEvent<SignInNameClaimed>): SignInName => ({
  accountId: data.accountId,
});

/**
 * The rules of a name; its stream id is {@link loginNameStream} or {@link subjectStream}. A name stays with its
 * account when that is closed, so that the history of who signed in keeps its meaning.
 */
export const signInNameDecider: Decider<SignInName, ClaimSignInName, SignInNameClaimed> = {
  category: 'sign-in-name',
  initialState: {},
  stateVersion: 1,
  evolve,
  decide: ({ data: { accountId, name } }, state) => {
    if (state.accountId === accountId) return [];
    if (state.accountId !== undefined) throw new SignInNameTaken(name);
    return [{ type: 'SignInNameClaimed', data: { accountId } }];
  },
};

/** The stream of a login name in its normal form. */
export const loginNameStream = (loginName: string): string => `login:${loginName}`;

/** The stream of a subject. Quotes keep a space in one part from making two subjects one. */
export const subjectStream = (issuer: string, subject: string): string =>
  `subject:${JSON.stringify([issuer, subject])}`;
