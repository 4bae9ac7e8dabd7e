import fc from 'fast-check';
import {
  integrationEvent,
  organisationsDescribed,
  peerGroupsArranged,
  postsDescribed,
  tenantDescribed,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { tenantId } from '@kaoping/event-sourcing';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { recorded } from '@kaoping/testing';
import { directoryInlet } from './directory.inlet.ts';
import { directoryOf } from './result/directory-reader.ts';
import { NotASubsidiary, requireSubsidiaries } from './result/require-subsidiaries.ts';

const JINMEI = tenantId('jinmei');
const CHANGPING = tenantId('changping');
const from = '2020-01-01';

/** What a recorded event at a position is told as. */
const at = (position: number) =>
  recorded(
    { type: 'Told', data: {} },
    {
      id: `e${String(position)}`,
      position,
      stream: { category: 'organisation-tree', id: 'x' },
      tenantId: JINMEI,
    },
  );

const mine = (position: number, name: string, parentId = 'root'): IntegrationEvent =>
  integrationEvent(organisationsDescribed, at(position), {
    organisations: [
      {
        organisationId: 'mine',
        code: 'K01',
        kind: 'subsidiary',
        foundedOn: from,
        names: [{ name: '王台矿', from }, ...(name === '王台矿' ? [] : [{ name, from: '2026-03-01' }])],
        parents: [{ parentId, from }],
        successorIds: [],
      },
    ],
  });
const root: IntegrationEvent = integrationEvent(organisationsDescribed, at(1), {
  organisations: [
    {
      organisationId: 'root',
      code: 'K00',
      kind: 'group',
      foundedOn: from,
      names: [{ name: '晋煤集团', from }],
      parents: [{ from }],
      successorIds: [],
    },
  ],
});
const person = (position: number, title: string): IntegrationEvent =>
  integrationEvent(postsDescribed, at(position), {
    personId: 'p1',
    name: '王芳',
    posts: [{ postId: 'a', organisationId: 'mine', kind: 'other', title, from }],
  });
const groups = (position: number, ...organisationIds: string[]): IntegrationEvent =>
  integrationEvent(peerGroupsArranged, at(position), {
    schemeId: 's',
    from,
    groups: [{ key: 'mines', title: { zh: '矿井', en: 'Mines' }, organisationIds }],
  });
const subsidiary = (position: number, state: 'active' | 'suspended' | 'gone'): IntegrationEvent =>
  integrationEvent(tenantDescribed, at(position), {
    tenant: CHANGPING,
    name: '长平公司',
    headquarters: JINMEI,
    state,
    since: '2026-01-01T00:00:00.000Z',
  });

const told: readonly IntegrationEvent[] = [
  root,
  mine(2, '王台矿'),
  person(3, '科员'),
  groups(4, 'mine'),
  mine(5, '王台煤业'),
  person(6, '科长'),
  groups(7, 'mine', 'root'),
  subsidiary(8, 'active'),
  subsidiary(9, 'suspended'),
];

const deliver = async (events: readonly IntegrationEvent[]) => {
  const readModels = openMemoryReadModels();
  const inlet = directoryInlet(readModels);
  for (const event of events) await inlet.receive(event);
  const directory = await directoryOf(readModels, JINMEI);
  return {
    readModels,
    state: {
      before: await directory.organisationsOn('2026-02-28'),
      after: await directory.organisationsOn('2026-03-01'),
      groups: (await directory.peerGroups('s'))?.groups,
      person: (await directory.person('p1'))?.posts.map(({ title }) => title),
      subsidiary: (await directory.subsidiary(CHANGPING))?.state,
    },
  };
};

describe('the directory', () => {
  it('shows organisations under their names and places of a day', async () => {
    const { state } = await deliver(told);
    expect(state).toMatchObject({
      before: [
        { name: '王台矿', ancestorIds: ['root'] },
        { name: '晋煤集团', ancestorIds: [] },
      ],
      after: [{ name: '王台煤业' }, { name: '晋煤集团' }],
      groups: [{ key: 'mines', organisationIds: ['mine', 'root'] }],
      person: ['科长'],
      subsidiary: 'suspended',
    });
  });

  it('is the same however late, often and out of order it is told', async () => {
    const { state } = await deliver(told);
    const anyOrder = fc
      .shuffledSubarray([...told, ...told], { minLength: told.length, maxLength: 2 * told.length })
      .map((some) => [...some, ...told.toReversed()]);
    await fc.assert(
      fc.asyncProperty(anyOrder, async (events) => {
        expect((await deliver(events)).state).toEqual(state);
      }),
      { numRuns: 50 },
    );
  });

  it("is each enterprise's own", async () => {
    const { readModels } = await deliver(told);
    const other = await directoryOf(readModels, CHANGPING);
    expect(await other.organisationsOn('2026-03-01')).toEqual([]);
    expect(await other.person('p1')).toBeUndefined();
  });

  it('tells whom a scheme can be handed down to', async () => {
    const { readModels } = await deliver(told);
    await requireSubsidiaries(readModels, JINMEI, [CHANGPING]);
    await expect(requireSubsidiaries(readModels, JINMEI, [CHANGPING, 'elsewhere'])).rejects.toThrow(
      NotASubsidiary,
    );
    const gone = await deliver([...told, subsidiary(10, 'gone')]);
    await expect(requireSubsidiaries(gone.readModels, JINMEI, [CHANGPING])).rejects.toThrow('changping');
  });
});
