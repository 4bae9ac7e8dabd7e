import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { CHANGPING, treeAfter } from '../spec-support/changping.ts';
import { valueOf } from '../result/bucketed-map.ts';
import {
  DissolveOrganisation,
  FoundOrganisations,
  MergeOrganisations,
  MoveOrganisation,
  ReclassifyOrganisation,
  RenameOrganisation,
  SplitOrganisation,
  WithdrawOrganisationChange,
} from './organisation-tree.commands.ts';
import { organisationTreeDecider } from './organisation-tree.decider.ts';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';
import { initialOrganisationTree } from './organisation-tree.state.ts';

const by = (commandId: string) => commandMetadata({ commandId });
const golden = goldenSamples(new URL('golden/', import.meta.url));

/** Each writes one kind of event; where several write one kind, the last is its sample. */
const commands = [
  new SplitOrganisation(by('split'), {
    fromId: 'safety',
    into: [{ organisationId: 'fire', code: 'CP-03', name: '消防党支部', kind: 'branch', childIds: [] }],
    on: '2013-01-01',
    continues: true,
  }),
  new RenameOrganisation(by('rename'), { organisationId: 'air', name: '通风区党支部', on: '2014-01-01' }),
  new ReclassifyOrganisation(by('raise'), {
    organisationId: 'air',
    kind: 'general-branch',
    on: '2014-01-01',
  }),
  new MergeOrganisations(by('merge'), { intoId: 'safety', fromIds: ['mining'], on: '2015-01-01' }),
  new MoveOrganisation(by('move'), { organisationId: 'air', parentId: 'party', on: '2015-07-01' }),
  new DissolveOrganisation(by('dissolve'), { organisationId: 'team-2', on: '2016-01-01' }),
  new WithdrawOrganisationChange(by('withdraw'), { changeId: 'dissolve/0', reason: '文件未批准' }),
  new FoundOrganisations(by('found-more'), {
    organisations: [
      {
        organisationId: 'rescue',
        code: 'CP-04',
        name: '救护队党支部',
        kind: 'branch',
        parentId: 'party',
        on: '2016-07-01',
      },
    ],
  }),
];
const history = () =>
  treeAfter([new FoundOrganisations(by('found'), { organisations: CHANGPING }), ...commands]).events;

const types: Readonly<Record<OrganisationTreeEvent['type'], true>> = {
  OrganisationChangeWithdrawn: true,
  OrganisationSplit: true,
  OrganisationsDissolved: true,
  OrganisationsFounded: true,
  OrganisationsMerged: true,
  OrganisationsMoved: true,
  OrganisationsReclassified: true,
  OrganisationsRenamed: true,
};

describe('the stored shapes of the organisation tree', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
    expect(
      Object.values(golden)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(Object.keys(types).sort());
  });

  it('are folded as they were when they were written', () => {
    const inOrder = [
      'organisations-founded.v1',
      'organisations-moved.v1',
      'organisations-renamed.v1',
      'organisations-reclassified.v1',
      'organisations-merged.v1',
      'organisation-split.v1',
      'organisations-dissolved.v1',
      'organisation-change-withdrawn.v1',
    ];
    const base = treeAfter([new FoundOrganisations(by('found'), { organisations: CHANGPING })]).tree;
    const tree = inOrder.reduce(
      (state, name) =>
        organisationTreeDecider.evolve(
          state,
          proposed(golden[name] as unknown as OrganisationTreeEvent, { causationId: name }),
        ),
      base,
    );
    expect(valueOf(tree.organisations, 'air')).toEqual({
      organisationId: 'air',
      code: 'CP-0201',
      foundedOn: '2011-07-01',
      names: [
        { name: '通风队党支部', from: '2011-07-01', changeId: 'found/5' },
        { name: '通风区党支部', from: '2014-01-01', changeId: 'rename/0' },
      ],
      kinds: [
        { kind: 'branch', from: '2011-07-01', changeId: 'found/5' },
        { kind: 'general-branch', from: '2014-01-01', changeId: 'raise/0' },
      ],
      parents: [
        { parentId: 'safety', from: '2011-07-01', changeId: 'found/5' },
        { parentId: 'party', from: '2015-07-01', changeId: 'move/0' },
      ],
      offshoots: [],
    });
    expect(valueOf(tree.organisations, 'mining')?.end).toEqual({
      on: '2015-01-01',
      how: 'merged',
      successorIds: ['safety'],
      changeId: 'merge/0',
    });
    expect(valueOf(tree.organisations, 'safety')?.offshoots).toEqual([
      { organisationIds: ['fire'], from: '2013-01-01', changeId: 'split/0' },
    ]);
    // Its dissolution was withdrawn.
    expect(valueOf(tree.organisations, 'team-2')?.end).toBeUndefined();
    expect(valueOf(tree.organisations, 'rescue')).toMatchObject({ code: 'CP-04', foundedOn: '2016-07-01' });
    expect(valueOf(tree.idsByCode, 'CP-04')).toBe('rescue');
    expect(initialOrganisationTree.organisations.size).toBe(0);
  });
});
