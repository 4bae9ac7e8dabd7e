import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { AccountEvent, AccountOpened, OneTimeCode, SignOnLinked } from './account.events.ts';
import type { PasswordHash } from './password-hash.ts';

/** An account that was opened; plain JSON, so that it can be a snapshot. */
export interface OpenedAccount {
  readonly status: 'open' | 'closed';
  readonly holder: AccountOpened['data'];
  readonly password?: PasswordHash;
  readonly code?: OneTimeCode;
  readonly links: readonly SignOnLinked['data'][];
  /** Instants of the last failures since somebody last got in, at most {@link SIGN_IN_FAILURE_LIMIT}. */
  readonly failures: readonly string[];
  readonly lockedUntil?: string;
  readonly lastSignInAt?: string;
  /** Counts what ends sessions: one that was opened under another number has ended. */
  readonly sessionEpoch: number;
  /** The commands that changed the account last, at most {@link REMEMBERED_COMMANDS}: a repetition is recognised. */
  readonly changedBy: readonly string[];
}

/** What is so about an account. */
export type Account = { readonly status: 'absent' } | OpenedAccount;

/** Before anything happened. */
export const initialAccount: Account = { status: 'absent' };

/** Failures within the window after which an account is locked. OWASP asks for a small number; people mistype thrice. */
export const SIGN_IN_FAILURE_LIMIT = 5;

/** How many commands an account remembers: a caller repeats a request within minutes, not after forty others. */
const REMEMBERED_COMMANDS = 40;

/** Folds one event into the account. */
export const evolveAccount = (state: Account, event: ProposedEvent<AccountEvent>): Account => {
  if (event.type === 'AccountOpened') {
    const { data } = event;
    return {
      status: 'open',
      holder: data,
      links: [],
      failures: [],
      sessionEpoch: 0,
      changedBy: [event.causationId],
    };
  }
  if (state.status === 'absent') return state;
  const evolve = EVOLUTIONS[event.type] as (opened: OpenedAccount, data: unknown) => OpenedAccount;
  const changed = evolve(state, event.data);
  if (event.type === 'SignInFailed' || event.type === 'SignedIn') return changed;
  return { ...changed, changedBy: remember(state.changedBy, event.causationId) };
};

const remember = (known: readonly string[], commandId: string): readonly string[] =>
  known.includes(commandId) ? known : [...known, commandId].slice(-REMEMBERED_COMMANDS);

type LaterEvent = Exclude<AccountEvent, AccountOpened>;

/** What each event makes of an open account; a kind that is missing here does not compile. */
const EVOLUTIONS: {
  readonly [Type in LaterEvent['type']]: (
    state: OpenedAccount,
    data: Extract<LaterEvent, { readonly type: Type }>['data'],
  ) => OpenedAccount;
} = {
  PasswordChosen: (state, { password }) => ({ ...endSessions(letIn(withoutCode(state))), password }),
  PasswordRehashed: (state, { password }) => ({ ...state, password }),
  SignInFailed: (state, { failedAt }) => ({
    ...state,
    failures: [...state.failures, failedAt].slice(-SIGN_IN_FAILURE_LIMIT),
  }),
  AccountLocked: (state, { until }) => ({ ...state, failures: [], lockedUntil: until }),
  AccountUnlocked: (state) => letIn(state),
  SignedIn: (state, { signedInAt }) => ({ ...letIn(state), lastSignInAt: signedInAt }),
  PasswordResetOffered: (state, code) => ({ ...state, code }),
  GrantsChanged: (state, { grants }) => ({ ...state, holder: { ...state.holder, grants } }),
  SignOnLinked: (state, link) => ({ ...state, links: [...state.links, link] }),
  AccountSessionsEnded: (state) => endSessions(state),
  AccountClosed: (state) => ({ ...endSessions(withoutCode(state)), status: 'closed' }),
};

const letIn = ({ lockedUntil: _, ...state }: OpenedAccount): OpenedAccount => ({ ...state, failures: [] });

const withoutCode = ({ code: _, ...state }: OpenedAccount): OpenedAccount => state;

const endSessions = (state: OpenedAccount): OpenedAccount => ({
  ...state,
  sessionEpoch: state.sessionEpoch + 1,
});

/** Whether an account is locked at an instant. */
export const isLocked = ({ lockedUntil }: Pick<OpenedAccount, 'lockedUntil'>, now: string): boolean =>
  lockedUntil !== undefined && now < lockedUntil;
