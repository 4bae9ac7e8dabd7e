import { commandMetadata, deciderSpec, proposed } from '@kaoping/testing';
import { ArrangePeerGroups, MoveToPeerGroup } from './peer-groups.commands.ts';
import { peerGroupsDecider } from './peer-groups.decider.ts';
import {
  OrganisationInTwoGroups,
  PeerGroupDayMalformed,
  PeerGroupListRefused,
  PeerGroupReasonRefused,
  PeerGroupsOutOfOrder,
  PeerGroupsUnknown,
  SchemePeerGroupUnknown,
  PeerOrganisationsAbsent,
} from './peer-groups.errors.ts';
import type { PeerGroup, PeerGroupsEvent, SchemePeerGroupsArranged } from './peer-groups.events.ts';
import { arrangementOn } from './peer-groups.state.ts';

const spec = deciderSpec(peerGroupsDecider);
const by = commandMetadata({ commandId: 'c' });
const repeated = commandMetadata({ commandId: 'command-1' });
const DAY = '2017-01-01';

const TOWNS: PeerGroup = {
  key: 'towns',
  title: { zh: '镇', en: 'Towns' },
  organisationIds: ['shijing', 'wanbao'],
};
const STREETS: PeerGroup = {
  key: 'streets',
  title: { zh: '街道', en: 'Streets' },
  organisationIds: ['dake'],
};
const arranged = (groups: readonly PeerGroup[] = [TOWNS, STREETS], from = DAY): SchemePeerGroupsArranged => ({
  type: 'SchemePeerGroupsArranged',
  data: { schemeId: 'towns-2017', from, groups },
});
const arrange = (
  groups: readonly PeerGroup[] = [TOWNS, STREETS],
  rest: Partial<ArrangePeerGroups['data']> = {},
  metadata = by,
) => new ArrangePeerGroups(metadata, { schemeId: 'towns-2017', from: DAY, groups, unknownIds: [], ...rest });
const move = (rest: Partial<MoveToPeerGroup['data']> = {}, metadata = by) =>
  new MoveToPeerGroup(metadata, {
    schemeId: 'towns-2017',
    organisationId: 'wanbao',
    toKey: 'streets',
    on: '2018-01-01',
    reason: '撤镇设街道',
    exists: true,
    ...rest,
  });
const moved = (
  data: Partial<Extract<PeerGroupsEvent, { type: 'OrganisationMovedToPeerGroup' }>['data']> = {},
) =>
  ({
    type: 'OrganisationMovedToPeerGroup',
    data: {
      organisationId: 'wanbao',
      fromKey: 'towns',
      toKey: 'streets',
      on: '2018-01-01',
      reason: '撤镇设街道',
      ...data,
    },
  }) as const;

describe('arranging peer groups', () => {
  it('says who is ranked against whom from a day on', () => {
    spec.given().when(arrange()).then(arranged());
    const together = [{ ...TOWNS, organisationIds: ['shijing', 'wanbao', 'dake'] }];
    spec
      .given(arranged())
      .when(arrange(together, { from: '2018-01-01' }))
      .then(arranged(together, '2018-01-01'));
  });

  it('decides nothing when they stand so, or when it is repeated after a move', () => {
    spec.given(arranged()).when(arrange()).thenNothing();
    spec
      .given(arranged(), moved())
      .when(arrange([TOWNS, STREETS], {}, repeated))
      .thenNothing();
  });

  it.each([
    ['no group at all', [], PeerGroupListRefused],
    ['two groups of one key', [TOWNS, { ...STREETS, key: 'towns' }], PeerGroupListRefused],
    ['a key with a space', [{ ...TOWNS, key: 'the towns' }], PeerGroupListRefused],
    ['a group without a title', [{ ...TOWNS, title: { zh: ' ', en: 'Towns' } }], PeerGroupListRefused],
    [
      'more organisations than a group holds',
      [{ ...TOWNS, organisationIds: Array.from({ length: 5_001 }, (_none, at) => `o${at}`) }],
      PeerGroupListRefused,
    ],
    [
      'an organisation in two groups',
      [TOWNS, { ...STREETS, organisationIds: ['wanbao'] }],
      OrganisationInTwoGroups,
    ],
    [
      'an organisation twice in one',
      [{ ...TOWNS, organisationIds: ['wanbao', 'wanbao'] }],
      OrganisationInTwoGroups,
    ],
  ])('refuses %s', (_what, groups, refusal) => {
    spec.given().when(arrange(groups)).thenRefuses(refusal);
  });

  it('refuses organisations that do not exist on the day, a day that is none, and an earlier one', () => {
    spec
      .given()
      .when(arrange([TOWNS], { unknownIds: ['wanbao'] }))
      .thenRefuses(PeerOrganisationsAbsent);
    spec
      .given()
      .when(arrange([TOWNS], { from: '2017' }))
      .thenRefuses(PeerGroupDayMalformed);
    spec
      .given(arranged())
      .when(arrange([TOWNS], { from: '2016-12-31' }))
      .thenRefuses(PeerGroupsOutOfOrder);
  });
});

describe('moving an organisation to another peer group', () => {
  it('takes it out of the one and puts it into the other, from a day on', () => {
    spec.given(arranged()).when(move()).then(moved());
    const state = [arranged(), moved()].reduce(
      (folded, event) => peerGroupsDecider.evolve(folded, proposed<PeerGroupsEvent>(event)),
      peerGroupsDecider.initialState,
    );
    const membersOn = (day: string) =>
      arrangementOn(state, day)?.groups.map(({ organisationIds }) => organisationIds.join(' '));
    expect(membersOn('2016-12-31')).toBeUndefined();
    expect(membersOn('2017-12-31')).toEqual(['shijing wanbao', 'dake']);
    expect(membersOn('2018-01-01')).toEqual(['shijing', 'dake wanbao']);
  });

  it('brings in one that stood in none', () => {
    const event = moved({ organisationId: 'huashan' });
    const { fromKey: _, ...data } = event.data;
    spec
      .given(arranged())
      .when(move({ organisationId: 'huashan' }))
      .then({ type: 'OrganisationMovedToPeerGroup', data });
  });

  it('decides nothing when it stands there, or when it is repeated after another move', () => {
    spec
      .given(arranged())
      .when(move({ toKey: 'towns' }))
      .thenNothing();
    spec
      .given(arranged(), moved(), moved({ fromKey: 'streets', toKey: 'towns', on: '2019-01-01' }))
      .when(move({}, repeated))
      .thenNothing();
  });

  it('refuses an unknown group, an unknown organisation, an earlier day, a blank reason, and no groups at all', () => {
    spec
      .given(arranged())
      .when(move({ toKey: 'villages' }))
      .thenRefuses(SchemePeerGroupUnknown);
    spec
      .given(arranged())
      .when(move({ exists: false }))
      .thenRefuses(PeerOrganisationsAbsent);
    spec
      .given(arranged())
      .when(move({ on: '2016-01-01' }))
      .thenRefuses(PeerGroupsOutOfOrder);
    spec
      .given(arranged())
      .when(move({ on: 'now' }))
      .thenRefuses(PeerGroupDayMalformed);
    spec
      .given(arranged())
      .when(move({ reason: ' ' }))
      .thenRefuses(PeerGroupReasonRefused);
    spec.given().when(move()).thenRefuses(PeerGroupsUnknown);
  });

  it('refuses a group that is full', () => {
    const full = { ...STREETS, organisationIds: Array.from({ length: 5_000 }, (_none, at) => `o${at}`) };
    spec
      .given(arranged([TOWNS, full]))
      .when(move())
      .thenRefuses(PeerGroupListRefused);
  });
});
