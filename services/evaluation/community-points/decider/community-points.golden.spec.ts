import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { pointsInput } from '../points-input.ts';
import {
  AwardCommunityPoints,
  CountCommunityPoints,
  WithdrawCommunityPoints,
} from './community-points.commands.ts';
import { communityPointsDecider, communityPointsId } from './community-points.decider.ts';
import type { CommunityPointsEvent } from './community-points.events.ts';
import { initialCommunityPoints } from './community-points.state.ts';

const metadata = (commandId: string) => commandMetadata({ now: '2026-12-31T01:00:00.000Z', commandId });
const pointsId = communityPointsId('2026', 'xitang');
const { inputs } = shippedScheme('dinghai-communities').entering;
const commands = [
  new AwardCommunityPoints(metadata('a1'), {
    pointsId,
    year: '2026',
    community: { organisationId: 'xitang', name: '西塘社区', ancestorIds: ['定海区'] },
    points: '12.5',
    for: '党建知识竞赛',
    on: '2026-05-04',
    evidenceIds: ['2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b'],
  }),
  new CountCommunityPoints(metadata('c2'), {
    pointsId,
    cycleId: '2026',
    input: pointsInput(inputs, 'points'),
    need: { stages: ['assess'], late: 'with-reason', lateReason: '通报晚到' },
  }),
  new WithdrawCommunityPoints(metadata('c3'), { pointsId, awardId: 'a1', reason: '重复计分' }),
];
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of community points', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(goldenHistory(communityPointsDecider, commands)));
  });

  it('are folded as they were when they were written', () => {
    const event = golden['community-points-awarded.v1'] as unknown as CommunityPointsEvent;
    expect(communityPointsDecider.evolve(initialCommunityPoints, proposed(event))).toMatchObject({
      awards: [{ awardId: 'a1', points: '12.5' }],
    });
  });
});
