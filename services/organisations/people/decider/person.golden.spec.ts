import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { GivePersonCodes } from './person-codes.commands.ts';
import { personCodesDecider } from './person-codes.decider.ts';
import {
  DescribePerson,
  LeavePost,
  RegisterPerson,
  TakePost,
  WithdrawPost,
  type PersonCommand,
} from './person.commands.ts';
import { personDecider } from './person.decider.ts';
import type { PersonCodesGiven } from './person-codes.events.ts';
import type { PersonEvent } from './person.events.ts';
import { initialPerson, type Person } from './person.state.ts';

const by = (commandId: string) => commandMetadata({ commandId });
const post = {
  personId: 'wang',
  organisationId: 'mining',
  postKind: 'full-time-secretary',
  title: '党总支书记',
  from: '2012-01-01',
  until: '2015-12-31',
  basis: '长平党〔2012〕3号',
  lifetime: { foundedOn: '2010-01-01' },
} as const;
const details = { name: '王建国', gender: 'male', phone: '138 0000 1234', joinedOn: '1998-07-01' } as const;
const commands: Readonly<Record<PersonEvent['type'], readonly PersonCommand[]>> = {
  PersonRegistered: [new RegisterPerson(by('register'), { personId: 'wang', code: '10231', ...details })],
  PersonDescribed: [
    new DescribePerson(by('describe'), { personId: 'wang', ...details, phone: '139 0000 4321' }),
  ],
  PostTaken: [
    new TakePost(by('take-other'), { ...post, postId: 'p0', organisationId: 'safety' }),
    new TakePost(by('take'), { ...post, postId: 'p1' }),
  ],
  PostLeft: [new LeavePost(by('leave'), { personId: 'wang', postId: 'p1', on: '2014-03-01' })],
  PostWithdrawn: [new WithdrawPost(by('withdraw'), { personId: 'wang', postId: 'p0', reason: '误录' })],
};
const codes = new GivePersonCodes(by('codes'), { people: [{ code: '10231', personId: 'wang' }] });

const history = (): readonly (PersonEvent | PersonCodesGiven)[] => {
  let state: Person = initialPerson;
  const events = Object.values(commands)
    .flat()
    .flatMap((command) =>
      personDecider.decide(command, state).map((event) => {
        state = personDecider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
        return event;
      }),
    );
  return [...events, ...personCodesDecider.decide(codes, personCodesDecider.initialState)];
};
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of people', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
    expect(
      Object.values(golden)
        .map(({ type }) => type)
        .sort(),
    ).toEqual([...Object.keys(commands), 'PersonCodesGiven'].sort());
  });

  it('are folded as they were when they were written', () => {
    const names = ['person-registered', 'person-described', 'post-taken', 'post-left', 'post-withdrawn'];
    const state = names.reduce<Person>(
      (folded, name) =>
        personDecider.evolve(
          folded,
          proposed(golden[`${name}.v1`] as unknown as PersonEvent, { causationId: name }),
        ),
      initialPerson,
    );
    const { personId: _, lifetime: _lifetime, ...held } = post;
    expect(state).toEqual({
      status: 'registered',
      personId: 'wang',
      code: '10231',
      details: { ...details, phone: '139 0000 4321' },
      posts: [{ ...held, postId: 'p1', leftOn: '2014-03-01' }],
      withdrawnPostIds: ['p0'],
      registeredBy: 'person-registered',
      describedBy: ['person-described'],
    });
    const given = proposed(golden['person-codes-given.v1'] as unknown as PersonCodesGiven);
    expect(personCodesDecider.evolve(personCodesDecider.initialState, given).personIds.size).toBe(1);
  });
});
