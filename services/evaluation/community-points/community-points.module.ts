import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CycleGate } from '../cycle-gate.ts';
import { UnitGate } from '../unit-gate.ts';
import { AwardCommunityPointsHandler } from './award-community-points/award-community-points.handler.ts';
import { CommunityPointsChangesResolver } from './community-points-changes.resolver.ts';
import { communityPointsListProjection } from './community-points-list/community-points-list.projection.ts';
import { CommunityPointsListResolver } from './community-points-list/community-points-list.resolver.ts';
import { COMMUNITY_POINTS_LIST } from './community-points-list/community-points-list.token.ts';
import { CountCommunityPointsHandler } from './count-community-points/count-community-points.handler.ts';
import { WithdrawCommunityPointsHandler } from './withdraw-community-points/withdraw-community-points.handler.ts';

/** Points that communities win in the contests of a year. */
@Module({
  imports: [CqrsModule],
  providers: [
    UnitGate,
    CycleGate,
    AwardCommunityPointsHandler,
    WithdrawCommunityPointsHandler,
    CountCommunityPointsHandler,
    CommunityPointsChangesResolver,
    CommunityPointsListResolver,
    liveProjection(COMMUNITY_POINTS_LIST, communityPointsListProjection),
  ],
})
export class CommunityPointsModule {}
