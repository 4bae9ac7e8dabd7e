import {
  createCommandExecutor,
  projectionsByTenant,
  recentSnapshots,
  tenantId,
  type TenantId,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { reachOf, type Grant } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, noSleep } from '@kaoping/testing';
import { FoundOrganisationsHandler } from '../organisation-tree/found-organisations/found-organisations.handler.ts';
import { OrganisationTrees } from '../organisation-tree/result/organisation-trees.ts';
import { foundChangping } from '../organisation-tree/spec-support/changping.ts';
import { LeavePost } from './decider/person.commands.ts';
import { PersonCodesRefused } from './decider/person-codes.errors.ts';
import { PersonUnknown, PostOrganisationAbsent } from './decider/person.errors.ts';
import { LeavePostHandler } from './leave-post/leave-post.handler.ts';
import { PeopleListHandler } from './people-list/people-list.handler.ts';
import { peopleListProjection } from './people-list/people-list.projection.ts';
import { PeopleListQuery } from './people-list/people-list.query.ts';
import { PeoplePageRefused } from './people-list/people-page-refused.error.ts';
import { PeopleReader } from './people-list/people-reader.ts';
import { PersonQueryHandler } from './person-view/person-query.handler.ts';
import { PersonQuery } from './person-view/person.query.ts';
import { personOf } from './person-shapes.ts';
import { PostsQueryHandler } from './posts-view/posts-query.handler.ts';
import { PostsQuery } from './posts-view/posts.query.ts';
import { RecordOfOfficeHandler } from './record-of-office-view/record-of-office.handler.ts';
import { RecordOfOfficeQuery } from './record-of-office-view/record-of-office.query.ts';
import { RegisterPeopleHandler } from './register-people/register-people.handler.ts';
import { RegisterPeople } from './register-people/register-people.request.ts';
import { describePosts } from './result/describe-posts.ts';
import type { PostForPerson } from './result/people-orders.ts';
import { TakePostsHandler } from './take-posts/take-posts.handler.ts';
import { TakePosts } from './take-posts/take-posts.request.ts';

const CHANG_PING = tenantId('changping');
const ZHAO_ZHUANG = tenantId('zhaozhuang');

const scopeOf = (...grants: readonly Grant[]) => reachOf({ grants }, ['officer', 'recorder']);
const everything = scopeOf({ role: 'officer', scope: { kind: 'tenant' } });
const ofMining = scopeOf({ role: 'recorder', scope: { kind: 'subtree', organisationId: 'mining' } });

const PEOPLE = [
  { personId: 'wang', code: '10231', name: '王建国', phone: '138 0000 1234' },
  { personId: 'li', code: '10100', name: '李梅' },
  { personId: 'zhao', code: '10300', name: '赵国强' },
] as const;
const post = (
  personId: string,
  organisationId: string,
  rest: Partial<PostForPerson> = {},
): PostForPerson => ({
  personId,
  postId: `${personId}-${organisationId}`,
  organisationId,
  postKind: 'combined-secretary',
  title: '书记',
  from: '2012-01-01',
  ...rest,
});

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const commands = createCommandExecutor(eventStore, recentSnapshots());
  const projections = projectionsByTenant({
    eventStore,
    readModels: openMemoryReadModels(),
    sleep: noSleep().sleep,
    projection: peopleListProjection,
  });
  const trees = new OrganisationTrees(eventStore);
  const reader = new PeopleReader(projections);
  const by = (commandId: string, tenant: TenantId = CHANG_PING) =>
    commandMetadata({ commandId, tenantId: tenant });
  for (const tenant of [CHANG_PING, ZHAO_ZHUANG]) {
    await eventStore.createLedger(tenant);
    await new FoundOrganisationsHandler(commands).execute(foundChangping(by('found', tenant)));
  }
  const head = async (tenant: TenantId) => (await (await eventStore.ledger(tenant)).head()).position;
  const register = (
    people: RegisterPeople['data']['people'] = PEOPLE,
    commandId = 'register',
    tenant = CHANG_PING,
  ) => new RegisterPeopleHandler(commands).execute(new RegisterPeople(by(commandId, tenant), { people }));
  await register();
  return {
    register,
    stop: () => projections.stop(),
    take: (posts: readonly PostForPerson[], commandId = 'take') =>
      new TakePostsHandler(commands, trees).execute(new TakePosts(by(commandId), { posts })),
    leave: (personId: string, postId: string, on: string) =>
      new LeavePostHandler(commands).execute(new LeavePost(by('leave'), { personId, postId, on })),
    people: async (
      wish: Partial<PeopleListQuery['wish']> = {},
      given: { reach?: typeof everything; tenant?: TenantId } = {},
    ) => {
      const { reach = everything, tenant = CHANG_PING } = given;
      const atLeastPosition = await head(tenant);
      return new PeopleListHandler(reader, trees).execute(
        new PeopleListQuery(tenant, reach, { first: 100, atLeastPosition, ...wish }),
      );
    },
    person: (personId: string, reach = everything) =>
      new PersonQueryHandler(eventStore, trees).execute(new PersonQuery(CHANG_PING, reach, personId)),
    postsOf: async (organisationId: string, on: string, reach = everything) =>
      new PostsQueryHandler(reader, trees).execute(
        new PostsQuery(CHANG_PING, reach, organisationId, { on, atLeastPosition: await head(CHANG_PING) }),
      ),
    record: (personId: string, reach = everything) =>
      new RecordOfOfficeHandler(eventStore, trees).execute(
        new RecordOfOfficeQuery(CHANG_PING, reach, personId),
      ),
  };
};

const namesOf = ({ people }: { readonly people: readonly { readonly name: string }[] }) =>
  people.map(({ name }) => name);

describe('the directory of people', () => {
  it('lists everybody by code, page by page, and finds by text', async () => {
    const { people, stop } = await openOffice();
    expect(namesOf(await people())).toEqual(['李梅', '王建国', '赵国强']);
    const first = await people({ first: 2 });
    expect(namesOf(first)).toEqual(['李梅', '王建国']);
    expect(namesOf(await people({ first: 2, after: first.nextCursor! }))).toEqual(['赵国强']);
    expect(namesOf(await people({ search: '国', first: 2 }))).toEqual(['王建国', '赵国强']);
    expect(namesOf(await people({ search: '103' }))).toEqual(['赵国强']);
    await expect(people({ first: 501 })).rejects.toThrow(PeoplePageRefused);
    await stop();
  });

  it('registers all or none, and once', async () => {
    const { register, people, stop } = await openOffice();
    expect((await register()).events).toEqual([]);
    const rival = [
      { personId: 'sun', code: '10400', name: '孙丽' },
      { personId: 'qian', code: '10231', name: '钱进' },
    ];
    await expect(register(rival, 'again')).rejects.toThrow(PersonCodesRefused);
    expect(namesOf(await people())).toHaveLength(3);
    await stop();
  });

  it('gives posts in organisations that exist on the day, all or none', async () => {
    const { take, postsOf, leave, stop } = await openOffice();
    await expect(take([post('wang', 'mining'), post('li', 'air', { from: '2011-06-30' })])).rejects.toThrow(
      PostOrganisationAbsent,
    );
    expect(await postsOf('mining', '2012-01-01')).toEqual([]);
    const posts = [
      post('wang', 'mining'),
      post('wang', 'party', { postKind: 'committee-member' }),
      post('li', 'mining', { postKind: 'staff', title: '干事' }),
    ];
    expect((await take(posts)).events).toHaveLength(3);
    expect((await take(posts)).events).toEqual([]);
    await leave('wang', 'wang-mining', '2013-05-01');
    const holders = async (on: string) => (await postsOf('mining', on)).map(({ personName }) => personName);
    expect(await holders('2013-04-30')).toEqual(['李梅', '王建国']);
    expect(await holders('2013-05-01')).toEqual(['李梅']);
    await stop();
  });

  it('shows a recorder those with a post in the own subtree, and nobody else', async () => {
    const { take, people, person, postsOf, record, stop } = await openOffice();
    await take([post('wang', 'team-1'), post('li', 'safety')]);
    expect(namesOf(await people({}, { reach: ofMining }))).toEqual(['王建国']);
    expect(await person('wang', ofMining)).toMatchObject({ code: '10231' });
    await expect(person('li', ofMining)).rejects.toThrow('outside');
    await expect(person('nobody', ofMining)).rejects.toThrow('outside');
    await expect(person('nobody')).rejects.toThrow(PersonUnknown);
    await expect(record('li', ofMining)).rejects.toThrow('outside');
    await expect(postsOf('safety', '2012-01-01', ofMining)).rejects.toThrow('outside');
    await stop();
  });

  it('keeps the record of office by term, with the name that the organisation had then', async () => {
    const { take, record, leave, stop } = await openOffice();
    await take([
      post('wang', 'safety', { postId: 'p2', from: '2016-01-01', until: '2019-12-31' }),
      post('wang', 'mining', { postId: 'p1', from: '2012-01-01' }),
    ]);
    await leave('wang', 'p1', '2015-12-31');
    expect(await record('wang')).toMatchObject([
      {
        organisationName: '采煤党总支',
        organisationCode: 'CP-01',
        endedBy: { how: 'left', on: '2015-12-31' },
      },
      { organisationName: '通风安全党总支', endedBy: { how: 'term-over', on: '2019-12-31' } },
    ]);
    await stop();
  });

  it('keeps two enterprises apart that have the same ids and codes', async () => {
    const { register, people, stop } = await openOffice();
    await register([{ personId: 'wang', code: '10231', name: '王磊' }], 'register', ZHAO_ZHUANG);
    expect(namesOf(await people({}, { tenant: ZHAO_ZHUANG }))).toEqual(['王磊']);
    expect(namesOf(await people({ search: '10231' }))).toEqual(['王建国']);
    await stop();
  });

  it('gives telephone numbers to those who may call, and tells other services none', async () => {
    const { person, take, stop } = await openOffice();
    await take([post('wang', 'mining')]);
    const wang = await person('wang');
    expect([personOf(wang, true).phone, personOf(wang, false).phone]).toEqual(['138 0000 1234', null]);
    expect(describePosts(wang)).toEqual({
      personId: 'wang',
      name: '王建国',
      posts: [
        {
          postId: 'wang-mining',
          organisationId: 'mining',
          kind: 'combined-secretary',
          title: '书记',
          from: '2012-01-01',
        },
      ],
    });
    await stop();
  });
});
