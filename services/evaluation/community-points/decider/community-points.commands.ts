import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { StageNeed } from '../../cycles/result/stage-need.ts';
import type { PointsCommunity } from './community-points.events.ts';

/** Awards points. */
export class AwardCommunityPoints {
  readonly type = 'AwardCommunityPoints';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly pointsId: string;
      readonly year: string;
      readonly community: PointsCommunity;
      readonly points: string;
      readonly for: string;
      readonly on: string;
      readonly evidenceIds: readonly string[];
    },
  ) {}
}

/** Takes an award back. */
export class WithdrawCommunityPoints {
  readonly type = 'WithdrawCommunityPoints';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly pointsId: string;
      readonly awardId: string;
      readonly reason: string;
    },
  ) {}
}

/** Closes the year of a community for a cycle. */
export class CountCommunityPoints {
  readonly type = 'CountCommunityPoints';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly pointsId: string;
      readonly cycleId: string;
      readonly input: PlanInput;
      /** What the cycle needs for it. */
      readonly need: StageNeed;
    },
  ) {}
}

/** Everything that can be asked of the points of a community. */
export type CommunityPointsCommand = AwardCommunityPoints | WithdrawCommunityPoints | CountCommunityPoints;
