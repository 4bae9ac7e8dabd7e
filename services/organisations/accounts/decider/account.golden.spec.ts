import type { Decider, DomainEvent } from '@kaoping/event-sourcing';
import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import {
  ChoosePassword,
  CloseAccount,
  EndSessions,
  GrantRoles,
  LinkSignOn,
  NoteFailedSignIn,
  OpenAccount,
  ResetPassword,
  SignIn,
  UnlockAccount,
  type AccountCommand,
} from './account.commands.ts';
import { accountDecider } from './account.decider.ts';
import type { AccountEvent } from './account.events.ts';
import type { AccountManagersEvent } from './account-managers.events.ts';
import {
  accountManagersDecider,
  type AccountManagers,
  type AdmitManagers,
  type DismissManager,
} from './account-managers.decider.ts';
import type { PasswordHash } from './password-hash.ts';
import { signInNameDecider } from './sign-in-name.decider.ts';
import type { SignInNameClaimed } from './sign-in-name.events.ts';

let commandCount = 0;
const next = () => commandMetadata({ commandId: `command-${String((commandCount += 1))}` });
const accountId = 'a1';
const hash = (memoryKib: number): PasswordHash => ({
  algorithm: 'argon2id',
  salt: 'MDEyMzQ1Njc4OWFiY2RlZg',
  hash: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
  memoryKib,
  passes: 2,
  parallelism: 1,
});
const code = {
  codeDigest: '2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b',
  expiresAt: '2017-05-04T08:00:00.000Z',
};
const fail = () =>
  new NoteFailedSignIn(next(), {
    accountId,
    countedFrom: '2017-05-03T07:45:00.000Z',
    lockUntil: '2017-05-03T08:15:00.000Z',
  });
const admit = (manager: string): AdmitManagers => ({
  type: 'AdmitManagers',
  metadata: next(),
  data: { managers: [{ accountId: manager, roles: ['officer'] }] },
});
const dismiss = (manager: string): DismissManager => ({
  type: 'DismissManager',
  metadata: next(),
  data: { accountId: manager, roles: ['officer'] },
});

/** Commands that write each kind of event, in an order in which they may come. */
const account: readonly AccountCommand[] = [
  new OpenAccount(next(), {
    accountId,
    loginName: 'wang.fang',
    displayName: '王芳',
    personId: 'p7',
    grants: [
      { role: 'recorder', scope: { kind: 'subtree', organisationId: 'shijing' } },
      { role: 'auditor', scope: { kind: 'subsidiaries' } },
    ],
    mayGrant: true,
  }),
  new ResetPassword(next(), { accountId, byAccountId: 'a2', code }),
  new ChoosePassword(next(), { accountId, codeDigest: code.codeDigest, password: hash(19_456) }),
  new SignIn(next(), { accountId, checked: hash(19_456), rehashed: hash(65_536) }),
  ...Array.from({ length: 5 }, fail),
  new UnlockAccount(next(), { accountId, reason: '本人来电' }),
  new GrantRoles(next(), {
    accountId,
    byAccountId: 'a2',
    grants: [{ role: 'officer', scope: { kind: 'tenant' } }],
    reason: '任职',
  }),
  new LinkSignOn(next(), { accountId, issuer: 'https://sso.louxing.example', subject: '10086' }),
  new EndSessions(next(), { accountId, reason: '手机丢失' }),
  new CloseAccount(next(), { accountId, reason: '离职' }),
];

const history = <
  State,
  Command extends { readonly metadata: { readonly commandId: string } },
  Event extends DomainEvent,
>(
  { initialState, decide, evolve }: Decider<State, Command, Event>,
  commands: readonly Command[],
): readonly Event[] => {
  let state = initialState;
  return commands.flatMap((command) =>
    decide(command, state).map((event) => {
      state = evolve(state, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    }),
  );
};

const written = asGolden([
  ...history(accountDecider, account),
  ...history(signInNameDecider, [{ metadata: next(), data: { accountId, name: 'wang.fang' } }]),
  ...history<AccountManagers, AdmitManagers | DismissManager, AccountManagersEvent>(accountManagersDecider, [
    admit('a1'),
    admit('a2'),
    dismiss('a2'),
  ]),
]);

/** Every kind of event; one more must have its sample. */
const types: Readonly<Record<(AccountEvent | SignInNameClaimed | AccountManagersEvent)['type'], true>> = {
  AccountOpened: true,
  PasswordResetOffered: true,
  PasswordChosen: true,
  PasswordRehashed: true,
  SignedIn: true,
  SignInFailed: true,
  AccountLocked: true,
  AccountUnlocked: true,
  GrantsChanged: true,
  SignOnLinked: true,
  AccountSessionsEnded: true,
  AccountClosed: true,
  SignInNameClaimed: true,
  AccountManagerAdmitted: true,
  AccountManagerDismissed: true,
};
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of accounts', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(written);
    expect(
      Object.values(golden)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(Object.keys(types).sort());
  });

  it('are folded as they were when they were written', () => {
    const fold = (...names: readonly string[]) =>
      names.reduce(
        (state, name) =>
          accountDecider.evolve(
            state,
            proposed(golden[name] as unknown as AccountEvent, { causationId: name }),
          ),
        accountDecider.initialState,
      );
    const holder = golden['account-opened.v1']!.data as object;
    const names = ['account-opened.v1', 'password-reset-offered.v1', 'password-chosen.v1', 'signed-in.v1'];
    const opened = {
      status: 'open',
      holder,
      password: hash(19_456),
      links: [],
      failures: [],
      lastSignInAt: '2017-05-03T08:00:00.000Z',
      sessionEpoch: 1,
      changedBy: names.slice(0, 3),
    };
    expect(fold(...names)).toEqual(opened);
    const later = [
      'grants-changed.v1',
      'sign-on-linked.v1',
      'account-sessions-ended.v1',
      'account-closed.v1',
    ];
    expect(fold(...names, ...later)).toEqual({
      ...opened,
      status: 'closed',
      holder: {
        ...holder,
        grants: (golden['grants-changed.v1']!.data as { readonly grants: unknown }).grants,
      },
      links: [golden['sign-on-linked.v1']!.data],
      sessionEpoch: 3,
      changedBy: [...opened.changedBy, ...later],
    });
  });
});
