import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { CHANGPING, changpingFounded, foundChangping, treeAfter } from '../spec-support/changping.ts';
import {
  ApplyTreeChanges,
  DissolveOrganisation,
  FoundOrganisations,
  MergeOrganisations,
  MoveOrganisation,
  ReclassifyOrganisation,
  RenameOrganisation,
  SplitOrganisation,
  WithdrawOrganisationChange,
  type Founding,
  type SplitPart,
} from './organisation-tree.commands.ts';
import { organisationTreeDecider } from './organisation-tree.decider.ts';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';
import {
  ChangeOutOfOrder,
  OrganisationChangeNeeded,
  OrganisationChangeUnknown,
  OrganisationCodeMalformed,
  OrganisationCodeTaken,
  OrganisationEnded,
  OrganisationIdMalformed,
  OrganisationIdTaken,
  OrganisationNameRefused,
  OrganisationReasonRefused,
  TreeOrganisationUnknown,
  TreeDayMalformed,
} from './organisation-tree.errors.ts';
import { TreeChangesRefused, TreeChangesTooMany } from './tree-changes-refused.error.ts';
import {
  MergedIntoOwnPart,
  MergerIncomplete,
  OrganisationHasChildren,
  ParentNotFounded,
  ParentUnknown,
  PlacedBelowItself,
  SplitChildForeign,
  SplitIncomplete,
  TreeTooDeep,
} from './tree-placement.errors.ts';

const spec = deciderSpec(organisationTreeDecider);
// Given events answer `command-1`, so commands have other ids unless they are a repetition.
const by = commandMetadata({ commandId: 'c' });
const repeated = commandMetadata({ commandId: 'command-1' });
const DAY = '2015-05-01';

const founding: Founding = {
  organisationId: 'team-3',
  code: 'CP-0103',
  name: '综采三队党支部',
  kind: 'branch',
  parentId: 'mining',
  on: DAY,
};
const rename = (organisationId: string, name: string, on = DAY, metadata = by) =>
  new RenameOrganisation(metadata, { organisationId, name, on });
const move = (organisationId: string, parentId: string | undefined, on = DAY) =>
  new MoveOrganisation(by, { organisationId, ...(parentId !== undefined && { parentId }), on });
const merge = (intoId: string, fromIds: readonly string[], on = DAY) =>
  new MergeOrganisations(by, { intoId, fromIds, on });
const dissolve = (organisationId: string, rest: Partial<DissolveOrganisation['data']> = {}) =>
  new DissolveOrganisation(by, { organisationId, on: DAY, ...rest });
const withdraw = (changeId: string, reason = '误录') =>
  new WithdrawOrganisationChange(by, { changeId, reason });

const renamed = (
  organisationId: string,
  name: string,
  on = DAY,
  changeId = 'c/0',
): OrganisationTreeEvent => ({
  type: 'OrganisationsRenamed',
  data: { organisations: [{ changeId, organisationId, name, on }] },
});
const moved = (
  places: Readonly<Record<string, string>>,
  on = DAY,
  changeId = 'c/0',
): OrganisationTreeEvent => ({
  type: 'OrganisationsMoved',
  data: {
    organisations: Object.entries(places).map(([organisationId, parentId]) => ({
      changeId,
      organisationId,
      parentId,
      on,
    })),
  },
});
const dissolved = (
  organisationIds: readonly string[],
  on = DAY,
  changeId = 'c/0',
): OrganisationTreeEvent => ({
  type: 'OrganisationsDissolved',
  data: { organisations: organisationIds.map((organisationId) => ({ changeId, organisationId, on })) },
});
const merged = (
  intoId: string,
  fromIds: readonly string[],
  on = DAY,
  changeId = 'c/0',
): OrganisationTreeEvent => ({
  type: 'OrganisationsMerged',
  data: { changeId, intoId, fromIds, on },
});
const withdrawn = (
  withdrawnChangeId: string,
  ...organisationIds: readonly string[]
): OrganisationTreeEvent => ({
  type: 'OrganisationChangeWithdrawn',
  data: { withdrawnChangeId, organisationIds, reason: '误录' },
});

/** What an attempt to do several things at once is told of each. */
const problemsOf = (
  command: ApplyTreeChanges | FoundOrganisations,
  ...past: readonly OrganisationTreeEvent[]
) => {
  const state = past.reduce(
    (tree, event) =>
      organisationTreeDecider.evolve(tree, { ...event, causationId: 'p' } as Parameters<
        typeof organisationTreeDecider.evolve
      >[1]),
    organisationTreeDecider.initialState,
  );
  try {
    organisationTreeDecider.decide(command, state);
  } catch (error) {
    if (error instanceof TreeChangesRefused) {
      return error.problems.map(({ list, index, refusals }) => [
        list,
        index,
        ...refusals.map((one) => one.constructor),
      ]);
    }
    throw error;
  }
  return [];
};

describe('founding organisations', () => {
  const found = (...organisations: readonly Founding[]) => new FoundOrganisations(by, { organisations });

  it('makes a whole tree, those above before those below, whatever order they are named in', () => {
    spec.given().when(foundChangping()).then(changpingFounded);
    const [, mining, team] = CHANGPING;
    const [party] = CHANGPING;
    spec
      .given()
      .when(found(team!, mining!, party!))
      .then({
        type: 'OrganisationsFounded',
        data: {
          organisations: [
            { ...party!, changeId: 'c/2' },
            { ...mining!, changeId: 'c/1' },
            { ...team!, changeId: 'c/0' },
          ],
        },
      });
  });

  it('takes stray spaces off a name', () => {
    spec
      .given(changpingFounded)
      .when(found({ ...founding, name: ' 综采三队党支部 ' }))
      .then({ type: 'OrganisationsFounded', data: { organisations: [{ ...founding, changeId: 'c/0' }] } });
  });

  it('decides nothing when it is repeated, also after the organisations changed', () => {
    spec
      .given(changpingFounded, renamed('team-1', '一队', DAY, 'x/0'))
      .when(foundChangping(repeated))
      .thenNothing();
  });

  it.each([
    ['an id in use', { organisationId: 'air' }, OrganisationIdTaken],
    ['an id with a space', { organisationId: 'team 3' }, OrganisationIdMalformed],
    ['a code in use', { code: 'CP-0201' }, OrganisationCodeTaken],
    ['a code with a space', { code: 'CP 03' }, OrganisationCodeMalformed],
    ['a name of blanks', { name: ' ' }, OrganisationNameRefused],
    ['a name of two lines', { name: '综采\n三队' }, OrganisationNameRefused],
    ['a name that goes on and on', { name: '队'.repeat(201) }, OrganisationNameRefused],
    ['a day that is none', { on: '2015-02-29' }, TreeDayMalformed],
    ['a parent that nobody knows', { parentId: 'nowhere' }, ParentUnknown],
    ['a parent that is not there yet', { parentId: 'air', on: '2011-06-30' }, ParentNotFounded],
    ['itself as its parent', { parentId: 'team-3' }, PlacedBelowItself],
  ])('refuses %s', (_what, given, refusal) => {
    const command = found({ ...founding, ...given });
    spec.given(changpingFounded).when(command).thenRefuses(TreeChangesRefused);
    expect(problemsOf(command, changpingFounded)).toEqual([['found', 0, refusal]]);
  });

  it('refuses a parent that ended, on whatever day', () => {
    const command = found({ ...founding, parentId: 'team-2', on: '2012-01-01' });
    expect(problemsOf(command, changpingFounded, dissolved(['team-2'], DAY, 'x/0'))).toEqual([
      ['found', 0, OrganisationEnded],
    ]);
  });

  it('tells everything that is wrong, each with its place, and founds nothing', () => {
    const command = found(
      founding,
      { ...founding, name: '', on: 'soon' },
      { ...founding, organisationId: 'x' },
    );
    spec.given(changpingFounded).when(command).thenRefuses('ORGANISATION_TREE.CHANGES_REFUSED');
    expect(problemsOf(command, changpingFounded)).toEqual([
      ['found', 1, OrganisationIdTaken, OrganisationCodeTaken, OrganisationNameRefused, TreeDayMalformed],
      ['found', 2, OrganisationCodeTaken],
    ]);
  });

  it('refuses a tree of more than thirty levels', () => {
    const chain = Array.from({ length: 31 }, (_none, level) => ({
      ...founding,
      organisationId: `l${level}`,
      code: `L${level}`,
      parentId: `l${level - 1}`,
    }));
    const { parentId: _, ...root } = chain[0]!;
    expect(problemsOf(found(root, ...chain.slice(1)))).toEqual([['found', 30, TreeTooDeep]]);
  });

  it('refuses more than one command takes', () => {
    const organisations = Array.from({ length: 60_001 }, () => founding);
    expect(() =>
      organisationTreeDecider.decide(found(...organisations), organisationTreeDecider.initialState),
    ).toThrow(TreeChangesTooMany);
  });

  it('gathers thousands into events of a thousand', () => {
    const organisations = Array.from({ length: 2_500 }, (_none, number) => ({
      ...founding,
      organisationId: `o${number}`,
      code: `O${number}`,
      parentId: 'party',
    }));
    const state = organisationTreeDecider.evolve(organisationTreeDecider.initialState, {
      ...changpingFounded,
      causationId: 'p',
    } as Parameters<typeof organisationTreeDecider.evolve>[1]);
    const events = organisationTreeDecider.decide(found(...organisations), state);
    expect(events.map(({ data }) => ('organisations' in data ? data.organisations.length : 0))).toEqual([
      1_000, 1_000, 500,
    ]);
  });
});

describe('renaming an organisation', () => {
  it('gives it another name from a day on', () => {
    spec
      .given(changpingFounded)
      .when(rename('team-1', ' 综采一区党支部 '))
      .then(renamed('team-1', '综采一区党支部'));
  });

  it('decides nothing when it has that name, or when it is repeated after a later name', () => {
    spec.given(changpingFounded).when(rename('team-1', '综采一队党支部')).thenNothing();
    spec
      .given(
        changpingFounded,
        renamed('team-1', '甲', DAY, 'command-1/0'),
        renamed('team-1', '乙', DAY, 'x/0'),
      )
      .when(rename('team-1', '甲', DAY, repeated))
      .thenNothing();
  });

  it('takes the last of several names of one day', () => {
    spec
      .given(changpingFounded, renamed('team-1', '甲', DAY, 'x/0'))
      .when(rename('team-1', '乙'))
      .then(renamed('team-1', '乙'));
  });

  it('refuses an unknown organisation, a blank name, an early day and one that ended', () => {
    spec.given(changpingFounded).when(rename('nowhere', '甲')).thenRefuses(TreeOrganisationUnknown);
    spec.given(changpingFounded).when(rename('team-1', '')).thenRefuses(OrganisationNameRefused);
    spec
      .given(changpingFounded)
      .when(rename('team-1', '甲', '2010-02-28'))
      .thenRefuses(ChangeOutOfOrder);
    spec
      .given(changpingFounded)
      .when(rename('team-1', '甲', '2015-5-1'))
      .thenRefuses(TreeDayMalformed);
    spec
      .given(changpingFounded, renamed('team-1', '甲', '2016-01-01', 'x/0'))
      .when(rename('team-1', '乙'))
      .thenRefuses(ChangeOutOfOrder);
    spec
      .given(changpingFounded, dissolved(['team-1'], '2020-01-01', 'x/0'))
      .when(rename('team-1', '乙'))
      .thenRefuses(OrganisationEnded);
  });

  it('takes an earlier day than a later move, which has nothing to do with the name', () => {
    spec
      .given(changpingFounded, moved({ 'team-1': 'safety' }, '2016-01-01', 'x/0'))
      .when(rename('team-1', '乙'))
      .then(renamed('team-1', '乙'));
  });
});

describe('reclassifying an organisation', () => {
  const reclassify = (kind: 'branch' | 'general-branch', organisationId = 'team-1', on = DAY) =>
    new ReclassifyOrganisation(by, { organisationId, kind, on });

  it('raises a branch to a general branch', () => {
    spec
      .given(changpingFounded)
      .when(reclassify('general-branch'))
      .then({
        type: 'OrganisationsReclassified',
        data: {
          organisations: [{ changeId: 'c/0', organisationId: 'team-1', kind: 'general-branch', on: DAY }],
        },
      });
  });

  it('decides nothing when it is of that kind', () => {
    spec.given(changpingFounded).when(reclassify('branch')).thenNothing();
  });

  it('refuses an unknown organisation and an early day', () => {
    spec.given(changpingFounded).when(reclassify('branch', 'nowhere')).thenRefuses(TreeOrganisationUnknown);
    spec
      .given(changpingFounded)
      .when(reclassify('branch', 'air', '2011-01-01'))
      .thenRefuses(ChangeOutOfOrder);
  });
});

describe('moving an organisation', () => {
  it('puts it below another, or at the top', () => {
    spec
      .given(changpingFounded)
      .when(move('mining', 'safety'))
      .then(moved({ mining: 'safety' }));
    spec
      .given(changpingFounded)
      .when(move('mining', undefined))
      .then({
        type: 'OrganisationsMoved',
        data: { organisations: [{ changeId: 'c/0', organisationId: 'mining', on: DAY }] },
      });
  });

  it('decides nothing when it stands there', () => {
    spec.given(changpingFounded).when(move('team-1', 'mining')).thenNothing();
  });

  it('refuses what would put it below itself, now or once a later move counts', () => {
    spec.given(changpingFounded).when(move('party', 'team-1')).thenRefuses(PlacedBelowItself);
    spec.given(changpingFounded).when(move('party', 'party')).thenRefuses(PlacedBelowItself);
    spec
      .given(changpingFounded, moved({ safety: 'team-1' }, '2018-01-01', 'x/0'))
      .when(move('mining', 'safety'))
      .thenRefuses(PlacedBelowItself);
  });

  it('lets two change places once the one below has left', () => {
    spec
      .given(changpingFounded, moved({ 'team-1': 'safety' }, DAY, 'x/0'))
      .when(move('mining', 'team-1'))
      .then(moved({ mining: 'team-1' }));
  });

  it('refuses an unknown organisation or parent, an early day, and a parent that ended', () => {
    spec.given(changpingFounded).when(move('nowhere', 'party')).thenRefuses(TreeOrganisationUnknown);
    spec.given(changpingFounded).when(move('team-1', 'nowhere')).thenRefuses(ParentUnknown);
    spec
      .given(changpingFounded)
      .when(move('team-1', 'safety', '2011-06-30'))
      .thenRefuses(ParentNotFounded);
    spec
      .given(changpingFounded, moved({ 'team-1': 'safety' }, '2016-01-01', 'x/0'))
      .when(move('team-1', 'party'))
      .thenRefuses(ChangeOutOfOrder);
    spec
      .given(changpingFounded, dissolved(['air'], '2016-01-01', 'x/0'))
      .when(move('team-1', 'air'))
      .thenRefuses(OrganisationEnded);
  });
});

describe('merging organisations', () => {
  it('moves what stands below them to the one that they become part of, and ends them', () => {
    spec
      .given(changpingFounded)
      .when(merge('safety', ['mining']))
      .then(moved({ 'team-1': 'safety', 'team-2': 'safety' }), merged('safety', ['mining']));
  });

  it('takes several, one of which stands below another', () => {
    spec
      .given(changpingFounded)
      .when(merge('safety', ['mining', 'team-2']))
      .then(moved({ 'team-1': 'safety' }), merged('safety', ['mining', 'team-2']));
  });

  it('refuses nothing to merge, itself among them, and one named twice', () => {
    spec.given(changpingFounded).when(merge('safety', [])).thenRefuses(MergerIncomplete);
    spec
      .given(changpingFounded)
      .when(merge('safety', ['safety']))
      .thenRefuses(MergerIncomplete);
    spec
      .given(changpingFounded)
      .when(merge('safety', ['air', 'air']))
      .thenRefuses(MergerIncomplete);
  });

  it('refuses unknown organisations, ended ones, and a day before one was founded', () => {
    const past = [changpingFounded, dissolved(['team-2'], '2014-01-01', 'x/0')];
    spec
      .given(...past)
      .when(merge('nowhere', ['air']))
      .thenRefuses(TreeOrganisationUnknown);
    spec
      .given(...past)
      .when(merge('safety', ['nowhere']))
      .thenRefuses(TreeOrganisationUnknown);
    spec
      .given(...past)
      .when(merge('team-1', ['team-2']))
      .thenRefuses(OrganisationEnded);
    spec
      .given(...past)
      .when(merge('team-2', ['team-1']))
      .thenRefuses(OrganisationEnded);
    spec
      .given(changpingFounded)
      .when(merge('safety', ['mining'], '2011-01-01'))
      .thenRefuses(ChangeOutOfOrder);
  });

  it('refuses to make an organisation part of one that stands below it', () => {
    spec
      .given(changpingFounded)
      .when(merge('team-1', ['mining']))
      .thenRefuses(MergedIntoOwnPart);
  });

  it('refuses when something below was moved for a later day', () => {
    spec
      .given(changpingFounded, moved({ 'team-1': 'safety' }, '2018-01-01', 'x/0'))
      .when(merge('safety', ['mining']))
      .thenRefuses(ChangeOutOfOrder);
  });
});

describe('splitting an organisation', () => {
  const part = (organisationId: string, ...childIds: readonly string[]): SplitPart => ({
    organisationId,
    code: organisationId.toUpperCase(),
    name: `${organisationId}党总支`,
    kind: 'general-branch',
    childIds,
  });
  const split = (into: readonly SplitPart[], continues = false) =>
    new SplitOrganisation(by, { fromId: 'mining', into, on: DAY, continues });
  const founded = (...ids: readonly string[]): OrganisationTreeEvent => ({
    type: 'OrganisationsFounded',
    data: {
      organisations: ids.map((organisationId) => {
        const { childIds: _, ...rest } = part(organisationId);
        return { changeId: 'c/0', ...rest, parentId: 'party', on: DAY };
      }),
    },
  });

  it('founds the parts where the whole stood, shares out what was below, and ends the whole', () => {
    spec
      .given(changpingFounded)
      .when(split([part('east', 'team-1'), part('west', 'team-2')]))
      .then(
        founded('east', 'west'),
        {
          type: 'OrganisationsMoved',
          data: {
            organisations: [
              { changeId: 'c/0', organisationId: 'team-1', parentId: 'east', on: DAY },
              { changeId: 'c/0', organisationId: 'team-2', parentId: 'west', on: DAY },
            ],
          },
        },
        {
          type: 'OrganisationSplit',
          data: { changeId: 'c/0', fromId: 'mining', intoIds: ['east', 'west'], on: DAY, continues: false },
        },
      );
  });

  it('splits one off from a whole that goes on', () => {
    spec
      .given(changpingFounded)
      .when(split([part('east')], true))
      .then(founded('east'), {
        type: 'OrganisationSplit',
        data: { changeId: 'c/0', fromId: 'mining', intoIds: ['east'], on: DAY, continues: true },
      });
  });

  it('refuses one part alone, a child left over, and one that is not below or goes twice', () => {
    spec
      .given(changpingFounded)
      .when(split([part('east')]))
      .thenRefuses(SplitIncomplete);
    spec
      .given(changpingFounded)
      .when(split([part('east', 'team-1'), part('west')]))
      .thenRefuses(OrganisationHasChildren);
    spec
      .given(changpingFounded)
      .when(split([part('east', 'air'), part('west')]))
      .thenRefuses(SplitChildForeign);
    spec
      .given(changpingFounded)
      .when(split([part('east', 'team-1'), part('west', 'team-1')]))
      .thenRefuses(SplitChildForeign);
    spec
      .given(changpingFounded)
      .when(split([part('east'), part('east')], true))
      .thenRefuses(OrganisationIdTaken);
  });

  it('refuses an unknown organisation and one that ended', () => {
    spec
      .given()
      .when(split([part('east'), part('west')]))
      .thenRefuses(TreeOrganisationUnknown);
    spec
      .given(changpingFounded, dissolved(['team-1', 'team-2', 'mining'], DAY, 'x/0'))
      .when(split([part('east'), part('west')]))
      .thenRefuses(OrganisationEnded);
  });
});

describe('dissolving an organisation', () => {
  it('ends one that nothing stands below', () => {
    spec
      .given(changpingFounded)
      .when(dissolve('air'))
      .then(dissolved(['air']));
  });

  it('sends those right below it elsewhere, or ends them with it, the lowest first', () => {
    spec
      .given(changpingFounded)
      .when(dissolve('mining', { childrenToId: 'safety' }))
      .then(moved({ 'team-1': 'safety', 'team-2': 'safety' }), dissolved(['mining']));
    spec
      .given(changpingFounded)
      .when(dissolve('party', { withSubtree: true }))
      .then(dissolved(['air', 'team-2', 'team-1', 'safety', 'mining', 'party']));
  });

  it('decides nothing when it was dissolved on that day', () => {
    spec
      .given(changpingFounded, dissolved(['air'], DAY, 'x/0'))
      .when(dissolve('air'))
      .thenNothing();
  });

  it('refuses one with others below, also if they come there later only', () => {
    spec.given(changpingFounded).when(dissolve('mining')).thenRefuses(OrganisationHasChildren);
    spec
      .given(changpingFounded, moved({ 'team-1': 'air' }, '2018-01-01', 'x/0'))
      .when(dissolve('air'))
      .thenRefuses(OrganisationHasChildren);
  });

  it('refuses to leave those below it where they are', () => {
    spec
      .given(changpingFounded)
      .when(dissolve('mining', { childrenToId: 'mining' }))
      .thenRefuses(OrganisationHasChildren);
  });

  it('takes one whose last child ended the same day, or left before', () => {
    spec
      .given(changpingFounded, dissolved(['air'], DAY, 'x/0'))
      .when(dissolve('safety'))
      .then(dissolved(['safety']));
    spec
      .given(changpingFounded, moved({ air: 'mining' }, DAY, 'x/0'))
      .when(dissolve('safety'))
      .then(dissolved(['safety']));
  });

  it('refuses a whole subtree in which two stand above one another by turns later on', () => {
    spec
      .given(
        changpingFounded,
        moved({ 'team-1': 'party' }, '2016-01-01', 'x/0'),
        moved({ mining: 'team-1' }, '2017-01-01', 'y/0'),
      )
      .when(dissolve('party', { withSubtree: true }))
      .thenRefuses(ChangeOutOfOrder);
  });

  it('refuses an unknown one, another day than it ended on, and a day before something counts', () => {
    spec.given(changpingFounded).when(dissolve('nowhere')).thenRefuses(TreeOrganisationUnknown);
    spec
      .given(changpingFounded, dissolved(['air'], '2016-01-01', 'x/0'))
      .when(dissolve('air'))
      .thenRefuses(OrganisationEnded);
    spec
      .given(changpingFounded, renamed('air', '甲', '2016-01-01', 'x/0'))
      .when(dissolve('air'))
      .thenRefuses(ChangeOutOfOrder);
    spec
      .given(changpingFounded, renamed('air', '甲', '2016-01-01', 'x/0'))
      .when(dissolve('safety', { withSubtree: true }))
      .thenRefuses(ChangeOutOfOrder);
    spec
      .given(changpingFounded)
      .when(dissolve('mining', { childrenToId: 'team-1' }))
      .thenRefuses(PlacedBelowItself);
  });
});

describe('withdrawing a change', () => {
  it('takes it back, with the reason', () => {
    spec
      .given(changpingFounded, renamed('air', '甲', DAY, 'x/0'))
      .when(withdraw('x/0', ' 误录 '))
      .then(withdrawn('x/0', 'air'));
  });

  it('takes a merger back in all that it touched', () => {
    spec
      .given(
        changpingFounded,
        moved({ 'team-1': 'safety', 'team-2': 'safety' }, DAY, 'm/0'),
        merged('safety', ['mining'], DAY, 'm/0'),
      )
      .when(withdraw('m/0'))
      .then(withdrawn('m/0', 'mining', 'team-1', 'team-2'));
  });

  it('frees the code of an organisation that never was', () => {
    spec
      .given(changpingFounded, withdrawn('found/5', 'air'))
      .when(
        new FoundOrganisations(by, {
          organisations: [{ ...founding, organisationId: 'air', code: 'CP-0201' }],
        }),
      )
      .then({
        type: 'OrganisationsFounded',
        data: { organisations: [{ ...founding, organisationId: 'air', code: 'CP-0201', changeId: 'c/0' }] },
      });
  });

  it('refuses while something later rests on it', () => {
    const past = [changpingFounded, moved({ air: 'mining' }, DAY, 'x/0')];
    // Another move of the same organisation.
    spec
      .given(...past, moved({ air: 'party' }, '2016-01-01', 'y/0'))
      .when(withdraw('x/0'))
      .thenRefuses(OrganisationChangeNeeded);
    // Where it stood before ended since.
    spec
      .given(...past, dissolved(['safety'], '2016-01-01', 'y/0'))
      .when(withdraw('x/0'))
      .thenRefuses(OrganisationChangeNeeded);
    // Where it stood before went below it since.
    spec
      .given(...past, moved({ safety: 'air' }, '2016-01-01', 'y/0'))
      .when(withdraw('x/0'))
      .thenRefuses(OrganisationChangeNeeded);
    // Others stood below it.
    spec.given(changpingFounded).when(withdraw('found/1')).thenRefuses(OrganisationChangeNeeded);
    // Another became part of it.
    spec
      .given(changpingFounded, merged('air', ['team-1'], DAY, 'x/0'))
      .when(withdraw('found/5'))
      .thenRefuses(OrganisationChangeNeeded);
  });

  it('brings an ended organisation back only where the one above is still there', () => {
    const past = [changpingFounded, dissolved(['air'], DAY, 'x/0')];
    spec
      .given(...past)
      .when(withdraw('x/0'))
      .then(withdrawn('x/0', 'air'));
    spec
      .given(...past, dissolved(['safety'], DAY, 'y/0'))
      .when(withdraw('x/0'))
      .thenRefuses(OrganisationChangeNeeded);
  });

  it('lets go of the name of an organisation that ended since', () => {
    spec
      .given(changpingFounded, renamed('air', '甲', DAY, 'x/0'), dissolved(['air', 'safety'], DAY, 'y/0'))
      .when(withdraw('x/0'))
      .then(withdrawn('x/0', 'air'));
  });

  it('refuses an unknown change, one withdrawn before, and a blank reason', () => {
    spec.given(changpingFounded).when(withdraw('x/0')).thenRefuses(OrganisationChangeUnknown);
    spec
      .given(changpingFounded, renamed('air', '甲', DAY, 'x/0'), withdrawn('x/0', 'air'))
      .when(withdraw('x/0'))
      .thenRefuses(OrganisationChangeUnknown);
    spec.given(changpingFounded).when(withdraw('found/5', ' ')).thenRefuses(OrganisationReasonRefused);
  });

  it('decides nothing when it is repeated', () => {
    spec
      .given(changpingFounded, renamed('air', '甲', DAY, 'x/0'), withdrawn('x/0', 'air'))
      .when(new WithdrawOrganisationChange(repeated, { changeId: 'x/0', reason: '误录' }))
      .thenNothing();
  });
});

describe('a subtree of thousands', () => {
  it('ends in events of a thousand, and comes back whole', () => {
    const organisations = Array.from({ length: 1_500 }, (_none, number) => ({
      ...founding,
      organisationId: `o${number}`,
      code: `O${number}`,
      parentId: 'air',
    }));
    const sizes = (events: readonly OrganisationTreeEvent[]) =>
      events.map(({ data }) => {
        if ('organisations' in data) return data.organisations.length;
        return 'organisationIds' in data ? data.organisationIds.length : 0;
      });
    const many = commandMetadata({ commandId: 'many' });
    const { tree } = treeAfter([foundChangping(), new FoundOrganisations(many, { organisations })]);
    const ended = treeAfter([dissolve('air', { withSubtree: true })], tree);
    expect(sizes(ended.events)).toEqual([1_000, 501]);
    const undo = new WithdrawOrganisationChange(commandMetadata({ commandId: 'undo' }), {
      changeId: 'c/0',
      reason: '误录',
    });
    const back = treeAfter([undo], ended.tree);
    expect(sizes(back.events)).toEqual([1_000, 501]);
    expect(back.tree.organisations).toEqual(tree.organisations);
  });
});

describe('applying many changes at once', () => {
  it('makes them in whatever order works out', () => {
    spec
      .given(changpingFounded)
      .when(
        new ApplyTreeChanges(by, {
          found: [founding],
          rename: [{ organisationId: 'party', name: '长平公司党委会', on: DAY }],
          // The second clears the way for the first.
          move: [
            { organisationId: 'mining', parentId: 'team-1', on: DAY },
            { organisationId: 'team-1', parentId: 'safety', on: DAY },
          ],
          // The first has the second below it.
          dissolve: [
            { organisationId: 'mining', on: DAY },
            { organisationId: 'team-2', on: DAY },
            { organisationId: 'team-3', on: DAY },
          ],
        }),
      )
      .then(
        { type: 'OrganisationsFounded', data: { organisations: [{ ...founding, changeId: 'c/0' }] } },
        renamed('party', '长平公司党委会', DAY, 'c/1'),
        {
          type: 'OrganisationsMoved',
          data: {
            organisations: [
              { changeId: 'c/3', organisationId: 'team-1', parentId: 'safety', on: DAY },
              { changeId: 'c/2', organisationId: 'mining', parentId: 'team-1', on: DAY },
            ],
          },
        },
        {
          type: 'OrganisationsDissolved',
          data: {
            organisations: [
              { changeId: 'c/5', organisationId: 'team-2', on: DAY },
              { changeId: 'c/6', organisationId: 'team-3', on: DAY },
              { changeId: 'c/4', organisationId: 'mining', on: DAY },
            ],
          },
        },
      );
  });

  it('makes none of them where one is refused, and tells the index of each', () => {
    const command = new ApplyTreeChanges(by, {
      found: [founding, { ...founding, organisationId: 'x', parentId: 'y' }],
      rename: [{ organisationId: 'nowhere', name: '甲', on: DAY }],
      reclassify: [{ organisationId: 'air', kind: 'general-branch', on: '2000-01-01' }],
      move: [{ organisationId: 'party', parentId: 'air', on: DAY }],
      dissolve: [
        { organisationId: 'team-1', on: DAY },
        { organisationId: 'safety', on: DAY },
      ],
    });
    spec.given(changpingFounded).when(command).thenRefuses(TreeChangesRefused);
    expect(problemsOf(command, changpingFounded)).toEqual([
      ['found', 1, OrganisationCodeTaken, ParentUnknown],
      ['rename', 0, TreeOrganisationUnknown],
      ['reclassify', 0, ChangeOutOfOrder],
      ['move', 0, PlacedBelowItself],
      ['dissolve', 1, OrganisationHasChildren],
    ]);
  });

  it('tells some of very many problems in its sentence, and that there are more', () => {
    const rename = Array.from({ length: 25 }, (_none, at) => ({
      organisationId: `n${at}`,
      name: '甲',
      on: DAY,
    }));
    const command = new ApplyTreeChanges(by, { rename });
    expect(problemsOf(command)).toHaveLength(25);
    expect(() => organisationTreeDecider.decide(command, organisationTreeDecider.initialState)).toThrow(
      /rename\[19\][^]*… and 5 more$/u,
    );
  });

  it('decides nothing where everything is so already', () => {
    spec
      .given(changpingFounded)
      .when(
        new ApplyTreeChanges(by, {
          rename: [{ organisationId: 'air', name: '通风队党支部', on: DAY }],
          move: [{ organisationId: 'air', parentId: 'safety', on: DAY }],
        }),
      )
      .thenNothing();
    spec.given().when(new ApplyTreeChanges(by, {})).thenNothing();
  });
});
