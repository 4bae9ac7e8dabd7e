import type { IntegrationEvent } from '@kaoping/contracts';
import { commandMetadata, deciderSpec, projectionSpec, proposed, recordedHistory } from '@kaoping/testing';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { communityPointsListProjection } from '../community-points-list/community-points-list.projection.ts';
import { communityPointsOutlet } from '../community-points.outlet.ts';
import { pointsInput } from '../points-input.ts';
import {
  AwardCommunityPoints,
  CountCommunityPoints,
  WithdrawCommunityPoints,
} from './community-points.commands.ts';
import { communityPointsDecider, communityPointsId } from './community-points.decider.ts';
import {
  AwardsTooMany,
  AwardUnknown,
  NoPointsToCount,
  PointsInputRefused,
  PointsRefused,
  PointsYearClosed,
} from './community-points.errors.ts';
import type { CommunityPointsEvent } from './community-points.events.ts';

const now = '2026-12-31T01:00:00.000Z';
const metadata = commandMetadata({ now, commandId: 'command-9' });
const community = { organisationId: 'xitang', name: '西塘社区', ancestorIds: ['定海区'] };
const pointsId = communityPointsId('2026', 'xitang');
const { inputs } = shippedScheme('dinghai-communities').entering;
const awarding = {
  year: '2026',
  community,
  points: '12.5',
  for: '党建知识竞赛',
  on: '2026-05-04',
  evidenceIds: [],
};
const awarded = (awardId = 'a1', points = '12.5'): CommunityPointsEvent => ({
  type: 'CommunityPointsAwarded',
  data: { awardId, ...awarding, points },
});
const entry = (awardId: string, at: number, value = '12.5') => ({
  entryId: `${pointsId}/${awardId}`,
  organisationId: 'xitang',
  input: 'points',
  label: `${String(at)}. 2026-05-04 党建知识竞赛`,
  value,
});
const counted: CommunityPointsEvent = {
  type: 'CommunityPointsCounted',
  data: { cycleId: '2026', entries: [entry('a1', 1), entry('a2', 2, '7')], countedAt: now },
};
const withdrawn = (isCounted = false): CommunityPointsEvent => ({
  type: 'CommunityPointsWithdrawn',
  data: {
    awardId: 'a1',
    organisationId: 'xitang',
    points: '12.5',
    reason: '重复计分',
    ...(isCounted && { cycleId: '2026', takenBackEntryId: `${pointsId}/a1` }),
  },
});
const award = (given: Partial<typeof awarding> = {}) =>
  new AwardCommunityPoints(metadata, { pointsId, ...awarding, ...given });
const withdraw = (awardId = 'a1', reason = '重复计分') =>
  new WithdrawCommunityPoints(metadata, { pointsId, awardId, reason });
const count = (input = pointsInput(inputs, undefined)) =>
  new CountCommunityPoints(metadata, {
    ...{ pointsId, cycleId: '2026', input },
    need: { stages: ['assess'], late: 'refused' },
  });
const spec = deciderSpec(communityPointsDecider);

describe('the points of a community', () => {
  it('are awarded contest by contest', () => {
    spec.given().when(award()).then(awarded('command-9'));
    spec
      .given(awarded())
      .when(award({ points: '7' }))
      .then(awarded('command-9', '7'));
  });

  it.each([
    { points: '0' },
    { points: '0.00' },
    { points: '-1' },
    { points: '1000.01' },
    { points: '1.234' },
    { points: 'ten' },
    { on: '2025-12-31' },
    { on: '2026' },
  ])('are not awarded with %j', (given) => {
    spec.given().when(award(given)).thenRefuses(PointsRefused);
  });

  it('are not awarded for nothing, nor without end', () => {
    spec
      .given()
      .when(award({ for: ' ' }))
      .thenRefuses('TEXT.REFUSED');
    const many = Array.from({ length: 1_000 }, (_, at) => awarded(String(at)));
    spec
      .given(...many)
      .when(award())
      .thenRefuses(AwardsTooMany);
  });

  it('are taken back with a reason', () => {
    spec.given(awarded()).when(withdraw()).then(withdrawn());
    spec.given(awarded()).when(withdraw('a9')).thenRefuses(AwardUnknown);
    spec.given(awarded()).when(withdraw('a1', '')).thenRefuses('TEXT.REFUSED');
  });

  it('count in a cycle, award by award, and then no more are awarded', () => {
    spec.given(awarded(), awarded('a2', '7')).when(count()).then(counted);
    spec.given(awarded(), awarded('a2', '7'), counted).when(award()).thenRefuses(PointsYearClosed);
    spec.given(awarded(), awarded('a2', '7'), counted).when(count()).thenRefuses(PointsYearClosed);
    spec.given().when(count()).thenRefuses(NoPointsToCount);
  });

  it('are told of when they are taken back after they counted', () => {
    spec.given(awarded(), awarded('a2', '7'), counted).when(withdraw()).then(withdrawn(true));
  });

  it('need an input that adds up', () => {
    expect(() => pointsInput(inputs, 'harvest')).toThrow(PointsInputRefused);
    spec
      .given(awarded())
      .when(count(pointsInput(inputs, 'baseScore')))
      .thenRefuses(PointsInputRefused);
  });

  it.each([
    ['award', award(), []],
    ['withdraw', withdraw(), [awarded()]],
    ['count', count(), [awarded()]],
  ] as const)(
    'know a command to %s that comes again, also when others came between',
    (_what, command, past) => {
      const fold = (
        events: readonly CommunityPointsEvent[],
        causationId: string,
        start = communityPointsDecider.initialState,
      ) =>
        events.reduce(
          (state, event) => communityPointsDecider.evolve(state, proposed(event, { causationId })),
          start,
        );
      const before = fold(past, 'earlier');
      const after = fold(communityPointsDecider.decide(command, before), 'command-9', before);
      expect(communityPointsDecider.decide(command, fold([counted], 'between', after))).toEqual([]);
    },
  );
});

describe('what is told of the points', () => {
  it('is every award of a closed year, and those taken back afterwards', async () => {
    const { events } = recordedHistory().in(
      'community-points',
      pointsId,
      awarded(),
      withdrawn(),
      counted,
      withdrawn(true),
    );
    const told: IntegrationEvent[] = [];
    for (const event of events) told.push(...(await communityPointsOutlet.tell(event)));
    expect(told.map(({ data }) => data)).toMatchObject([
      { cycleId: '2026', entries: [{ value: '12.5' }, { value: '7' }] },
      { corrections: [{ replacedEntryId: `${pointsId}/a1` }] },
    ]);
  });
});

describe('the standings of communities', () => {
  it('add the points of a year up', async () => {
    const history = recordedHistory().in('community-points', pointsId, awarded(), awarded('a2', '7.25'));
    const row = { pointsId, year: '2026', community, awards: [awarded().data, awarded('a2', '7.25').data] };
    const spec = projectionSpec(communityPointsListProjection);
    await spec.given(...history.events).thenRows('communities', { [pointsId]: { ...row, total: '19.75' } });
    await spec.given(...history.events).thenIndexes('communities', pointsId, { year: '2026' });
    const { events } = history.in('community-points', pointsId, counted, withdrawn(true));
    const left = { ...row, awards: [awarded('a2', '7.25').data], total: '7.25', countedIn: '2026' };
    await spec.given(...events).thenRows('communities', { [pointsId]: left });
  });
});
