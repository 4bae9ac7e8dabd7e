import fc from 'fast-check';
import {
  integrationEvent,
  organisationsDescribed,
  postsDescribed,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { tenantId } from '@kaoping/event-sourcing';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { recorded } from '@kaoping/testing';
import { directoryInlet } from './directory.inlet.ts';
import { directoryOf } from './result/directory-reader.ts';
import { isHeldOn, postsOn } from './result/posts-on.ts';

const CHANGPING = tenantId('changping');
const ELSEWHERE = tenantId('wangtai');
const from = '2020-01-01';

const at = (position: number) =>
  recorded(
    { type: 'Told', data: {} },
    {
      id: `e${String(position)}`,
      position,
      stream: { category: 'organisation-tree', id: 'x' },
      tenantId: CHANGPING,
    },
  );
const organisation = (organisationId: string, name: string, parentId?: string) => ({
  organisationId,
  code: organisationId,
  kind: 'branch',
  foundedOn: from,
  names: [{ name, from }],
  parents: [{ from, ...(parentId !== undefined && { parentId }) }],
  successorIds: [],
});
const organisations = (position: number, ...described: ReturnType<typeof organisation>[]): IntegrationEvent =>
  integrationEvent(organisationsDescribed, at(position), { organisations: described });
const zhang = (
  position: number,
  ...posts: readonly (readonly [string, string, string?])[]
): IntegrationEvent =>
  integrationEvent(postsDescribed, at(position), {
    personId: 'p-zhang',
    name: '张建国',
    posts: posts.map(([postId, organisationId, leftOn]) => ({
      postId,
      organisationId,
      kind: 'full-time-secretary',
      title: '党支部书记',
      from,
      ...(leftOn !== undefined && { leftOn }),
    })),
  });

const told: readonly IntegrationEvent[] = [
  organisations(
    1,
    organisation('changping', '长平公司党委'),
    organisation('sihe', '寺河矿支部', 'changping'),
  ),
  organisations(2, organisation('sihe', '寺河矿党支部', 'changping')),
  zhang(3, ['a', 'sihe'], ['wrong', 'changping']),
  zhang(4, ['a', 'sihe', '2026-03-01'], ['b', 'changping']),
];

const deliver = async (events: readonly IntegrationEvent[]) => {
  const readModels = openMemoryReadModels();
  const inlet = directoryInlet(readModels);
  for (const event of events) await inlet.receive(event);
  return readModels;
};
const shownBy = async (events: readonly IntegrationEvent[], tenant = CHANGPING) => {
  const directory = await directoryOf(await deliver(events), tenant);
  const holders = async (organisationId: string, day: string) =>
    postsOn(await directory.posts(organisationId), day).map(({ name, postId }) => `${name} ${postId}`);
  return {
    organisations: await directory.organisationsOn('2026-02-01'),
    sihe: await directory.organisation('sihe', '2026-02-01'),
    before: await holders('sihe', '2026-02-28'),
    after: await holders('sihe', '2026-03-01'),
    above: await holders('changping', '2026-03-01'),
    person: (await directory.person('p-zhang'))?.posts.map(({ postId }) => postId),
  };
};

describe('the directory of accountability', () => {
  it('shows organisations and who held which post on a day', async () => {
    expect(await shownBy(told)).toEqual({
      organisations: [
        { organisationId: 'changping', name: '长平公司党委', ancestorIds: [] },
        { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
      ],
      sihe: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
      before: ['张建国 a'],
      after: [],
      above: ['张建国 b'],
      person: ['a', 'b'],
    });
  });

  it('is the same however late, often and out of order it is told', async () => {
    const shown = await shownBy(told);
    const anyOrder = fc
      .shuffledSubarray([...told, ...told], { minLength: told.length, maxLength: 2 * told.length })
      .map((some) => [...some, ...told.toReversed()]);
    await fc.assert(
      fc.asyncProperty(anyOrder, async (events) => {
        expect(await shownBy(events)).toEqual(shown);
      }),
      { numRuns: 50 },
    );
  });

  it("is each enterprise's own", async () => {
    expect(await shownBy(told, ELSEWHERE)).toEqual({
      organisations: [],
      sihe: undefined,
      before: [],
      after: [],
      above: [],
      person: undefined,
    });
  });
});

describe('a post', () => {
  it('is held from its first day to the last of its term, unless it was left before', () => {
    const term = { from: '2024-01-01', until: '2026-12-31' };
    expect(
      ['2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map((day) => isHeldOn(term, day)),
    ).toEqual([false, true, true, false]);
    expect(isHeldOn({ ...term, leftOn: '2026-03-01' }, '2026-03-01')).toBe(false);
  });
});
