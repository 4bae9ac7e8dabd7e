import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { isHeldOn, type HeldPost } from '../result/person-facts.ts';
import { DescribePerson, LeavePost, RegisterPerson, TakePost, WithdrawPost } from './person.commands.ts';
import { personDecider } from './person.decider.ts';
import {
  PersonAlreadyRegistered,
  PersonDayMalformed,
  PersonNameRefused,
  PersonPhoneMalformed,
  PersonUnknown,
  PostIdTaken,
  PostNotHeld,
  PostOrganisationAbsent,
  PostOverlaps,
  PostReasonRefused,
  PostsTooMany,
  PostTermBackwards,
  PostTitleRefused,
  PostUnknown,
} from './person.errors.ts';
import type { PersonDescribed, PersonRegistered, PostTaken } from './person.events.ts';

const spec = deciderSpec(personDecider);
// Given events answer `command-1`: a command with that id is a repetition.
const repeated = commandMetadata({ commandId: 'command-1' });
const by = commandMetadata({ commandId: 'c' });

const WANG: PersonRegistered['data'] = {
  personId: 'wang',
  code: '10231',
  name: '王建国',
  gender: 'male',
  phone: '138 0000 1234',
  joinedOn: '1998-07-01',
};
const registered: PersonRegistered = { type: 'PersonRegistered', data: WANG };
const SECRETARY: PostTaken['data'] = {
  postId: 'p1',
  organisationId: 'mining',
  postKind: 'combined-secretary',
  title: '党总支书记、队长',
  from: '2012-01-01',
  until: '2015-12-31',
  basis: '长平党〔2012〕3号',
};
const taken = (data: Partial<PostTaken['data']> = {}): PostTaken => ({
  type: 'PostTaken',
  data: { ...SECRETARY, ...data },
});
const left = (on: string, postId = 'p1') => ({ type: 'PostLeft', data: { postId, on } }) as const;
const withdrawn = { type: 'PostWithdrawn', data: { postId: 'p1', reason: '误录' } } as const;

const register = (data: Partial<PersonRegistered['data']> = {}, metadata = by) =>
  new RegisterPerson(metadata, { ...WANG, ...data });
const describePerson = (data: Partial<PersonDescribed['data']> = {}, metadata = by) =>
  new DescribePerson(metadata, { personId: 'wang', name: '王建国', ...data });
const take = (data: Partial<TakePost['data']> = {}) =>
  new TakePost(by, { ...SECRETARY, personId: 'wang', lifetime: { foundedOn: '2010-01-01' }, ...data });
const leave = (on: string) => new LeavePost(by, { personId: 'wang', postId: 'p1', on });
const withdraw = (reason = '误录') => new WithdrawPost(by, { personId: 'wang', postId: 'p1', reason });

describe('registering a person', () => {
  it('takes the person into the directory, without stray spaces in the name', () => {
    spec
      .given()
      .when(register({ name: ' 王建国 ' }))
      .then(registered);
  });

  it('decides nothing when it is repeated, and refuses the id for anybody else', () => {
    spec.given(registered).when(register({}, repeated)).thenNothing();
    spec.given(registered).when(register()).thenRefuses(PersonAlreadyRegistered);
  });

  it.each([
    ['a blank name', { name: ' ' }, PersonNameRefused],
    ['a name of two lines', { name: '王\n建国' }, PersonNameRefused],
    ['a telephone number of letters', { phone: 'call me' }, PersonPhoneMalformed],
    ['a day that is none', { joinedOn: '1998-7-1' }, PersonDayMalformed],
  ])('refuses %s', (_what, data, refusal) => {
    spec.given().when(register(data)).thenRefuses(refusal);
  });
});

describe('putting right what is known of a person', () => {
  it('replaces all of it', () => {
    spec
      .given(registered)
      .when(describePerson({ name: '王建军' }))
      .then({ type: 'PersonDescribed', data: { name: '王建军' } });
  });

  it('decides nothing when it is known already, or when it is repeated after a later one', () => {
    const described: PersonDescribed = { type: 'PersonDescribed', data: { name: '王建军' } };
    spec
      .given(registered)
      .when(describePerson({ gender: 'male', phone: WANG.phone!, joinedOn: WANG.joinedOn! }))
      .thenNothing();
    spec
      .given(registered, described)
      .when(describePerson({ name: '王建国' }, repeated))
      .thenNothing();
  });

  it('refuses a person whom nobody knows, and what could not be registered', () => {
    spec.given().when(describePerson()).thenRefuses(PersonUnknown);
    spec
      .given(registered)
      .when(describePerson({ name: '' }))
      .thenRefuses(PersonNameRefused);
  });
});

describe('taking a post', () => {
  it('gives a person a post for a term', () => {
    spec.given(registered).when(take()).then(taken());
  });

  it('gives several to one person, and another term after the first', () => {
    spec
      .given(registered, taken())
      .when(take({ postId: 'p2', postKind: 'committee-member', organisationId: 'party' }))
      .then(taken({ postId: 'p2', postKind: 'committee-member', organisationId: 'party' }));
    spec
      .given(registered, taken())
      .when(take({ postId: 'p2', from: '2016-01-01', until: '2019-12-31' }))
      .then(taken({ postId: 'p2', from: '2016-01-01', until: '2019-12-31' }));
    spec
      .given(registered, taken(), left('2013-05-01'))
      .when(take({ postId: 'p2', from: '2013-05-01' }))
      .then(taken({ postId: 'p2', from: '2013-05-01' }));
  });

  it('refuses the same post on days when it is held', () => {
    spec
      .given(registered, taken())
      .when(take({ postId: 'p2', from: '2015-12-31', until: '2018-12-31' }))
      .thenRefuses(PostOverlaps);
    spec
      .given(registered, taken())
      .when(take({ postId: 'p2', from: '2011-01-01', until: '2012-01-01' }))
      .thenRefuses(PostOverlaps);
    spec
      .given(registered, taken(), left('2013-05-02'))
      .when(take({ postId: 'p2', from: '2013-05-01' }))
      .thenRefuses(PostOverlaps);
  });

  it('tells posts of a loose kind apart by their titles', () => {
    const leader = { postKind: 'leader', title: '生产副队长' } as const;
    spec
      .given(registered, taken(leader))
      .when(take({ ...leader, postId: 'p2', title: '机电副队长' }))
      .then(taken({ ...leader, postId: 'p2', title: '机电副队长' }));
    spec
      .given(registered, taken(leader))
      .when(take({ ...leader, postId: 'p2', title: ' 生产副队长' }))
      .thenRefuses(PostOverlaps);
  });

  it('decides nothing when it is repeated, also after the post was left or withdrawn', () => {
    spec.given(registered, taken()).when(take()).thenNothing();
    spec.given(registered, taken(), left('2013-05-01')).when(take()).thenNothing();
    spec.given(registered, taken(), withdrawn).when(take()).thenNothing();
  });

  it.each([
    ['the id of another post', { title: '党总支书记' }, PostIdTaken],
    ['a blank title', { postId: 'p2', title: '' }, PostTitleRefused],
    [
      'a term that ends before it begins',
      { postId: 'p2', from: '2017-01-01', until: '2016-12-31' },
      PostTermBackwards,
    ],
    ['a first day that is none', { postId: 'p2', from: '2017-02-30' }, PersonDayMalformed],
    ['a last day that is none', { postId: 'p2', until: 'soon' }, PersonDayMalformed],
    [
      'an organisation founded later',
      { postId: 'p2', lifetime: { foundedOn: '2012-01-02' } },
      PostOrganisationAbsent,
    ],
    [
      'an organisation that ended',
      { postId: 'p2', lifetime: { foundedOn: '2010-01-01', endedOn: '2012-01-01' } },
      PostOrganisationAbsent,
    ],
  ])('refuses %s', (_what, data, refusal) => {
    spec.given(registered, taken()).when(take(data)).thenRefuses(refusal);
  });

  it('refuses an organisation and a person whom nobody knows', () => {
    const { lifetime: _, ...nowhere } = take().data;
    spec.given(registered).when(new TakePost(by, nowhere)).thenRefuses(PostOrganisationAbsent);
    spec.given().when(take()).thenRefuses(PersonUnknown);
  });

  it('refuses more posts than a record holds', () => {
    const posts = Array.from({ length: 500 }, (_none, at) =>
      taken({ postId: `p${at}`, organisationId: `o${at}` }),
    );
    spec
      .given(registered, ...posts)
      .when(take({ postId: 'one-more', organisationId: 'another' }))
      .thenRefuses(PostsTooMany);
  });
});

describe('leaving a post', () => {
  it('ends it from a day on', () => {
    spec.given(registered, taken()).when(leave('2013-05-01')).then(left('2013-05-01'));
    spec.given(registered, taken()).when(leave('2012-01-01')).then(left('2012-01-01'));
  });

  it('decides nothing when it was left on that day, or withdrawn since', () => {
    spec.given(registered, taken(), left('2013-05-01')).when(leave('2013-05-01')).thenNothing();
    spec.given(registered, taken(), left('2013-05-01'), withdrawn).when(leave('2013-05-01')).thenNothing();
  });

  it('refuses a day before it began or after its term, another day, and no day at all', () => {
    spec.given(registered, taken()).when(leave('2011-12-31')).thenRefuses(PostNotHeld);
    spec.given(registered, taken()).when(leave('2016-01-01')).thenRefuses(PostNotHeld);
    spec.given(registered, taken(), left('2013-05-01')).when(leave('2013-06-01')).thenRefuses(PostNotHeld);
    spec.given(registered, taken()).when(leave('2013')).thenRefuses(PersonDayMalformed);
  });

  it('refuses a post and a person whom nobody knows', () => {
    spec.given(registered).when(leave('2013-05-01')).thenRefuses(PostUnknown);
    spec.given().when(leave('2013-05-01')).thenRefuses(PersonUnknown);
  });
});

describe('withdrawing a post', () => {
  it('takes it back with the reason, and another may be taken for the same days', () => {
    spec.given(registered, taken()).when(withdraw(' 误录 ')).then(withdrawn);
    spec
      .given(registered, taken(), withdrawn)
      .when(take({ postId: 'p2' }))
      .then(taken({ postId: 'p2' }));
  });

  it('decides nothing when it is repeated', () => {
    spec.given(registered, taken(), withdrawn).when(withdraw()).thenNothing();
  });

  it('refuses a blank reason, and a post and a person whom nobody knows', () => {
    spec.given(registered, taken()).when(withdraw(' ')).thenRefuses(PostReasonRefused);
    spec.given(registered).when(withdraw()).thenRefuses(PostUnknown);
    spec.given().when(withdraw()).thenRefuses(PersonUnknown);
  });
});

describe('a post', () => {
  it('is held from its first day to the last of its term, or until it was left', () => {
    const post: HeldPost = SECRETARY;
    const held = (one: HeldPost) =>
      ['2011-12-31', '2012-01-01', '2013-05-01', '2015-12-31', '2016-01-01'].map((day) => isHeldOn(one, day));
    expect(held(post)).toEqual([false, true, true, true, false]);
    expect(held({ ...post, leftOn: '2013-05-01' })).toEqual([false, true, false, false, false]);
    const { until: _, ...openEnded } = post;
    expect(held(openEnded)).toEqual([false, true, true, true, true]);
  });
});
