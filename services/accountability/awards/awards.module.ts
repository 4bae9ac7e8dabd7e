import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ApproveAwardListHandler } from './approve-award-list/approve-award-list.handler.ts';
import { AwardCandidatesHandler } from './award-candidate-list/award-candidates.handler.ts';
import { AwardGate } from './award-gate.ts';
import { AwardListChangesResolver } from './award-list-changes.resolver.ts';
import { AwardListViewHandler } from './award-list/award-list.handler.ts';
import { awardListProjection } from './award-list/award-list.projection.ts';
import { AWARD_LISTS } from './award-list/award-list.rows.ts';
import { AwardListsHandler } from './award-list/award-lists.handler.ts';
import { AwardNomineesHandler } from './award-list/award-nominees.handler.ts';
import { AwardListsResolver } from './award-lists.resolver.ts';
import { FinaliseAwardListHandler } from './finalise-award-list/finalise-award-list.handler.ts';
import { NominateForAwardHandler } from './nominate-for-award/nominate-for-award.handler.ts';
import { OpenAwardListHandler } from './open-award-list/open-award-list.handler.ts';
import { PubliciseAwardListHandler } from './publicise-award-list/publicise-award-list.handler.ts';
import { SendBackAwardListHandler } from './send-back-award-list/send-back-award-list.handler.ts';
import { SettleAwardConflictHandler } from './settle-award-conflict/settle-award-conflict.handler.ts';
import { WithdrawNominationHandler } from './withdraw-nomination/withdraw-nomination.handler.ts';

/** Award and appointment lists: who is eligible, who is barred by which fact until when. */
@Module({
  imports: [CqrsModule],
  providers: [
    AwardGate,
    OpenAwardListHandler,
    NominateForAwardHandler,
    WithdrawNominationHandler,
    ApproveAwardListHandler,
    SendBackAwardListHandler,
    PubliciseAwardListHandler,
    FinaliseAwardListHandler,
    SettleAwardConflictHandler,
    AwardListsHandler,
    AwardListViewHandler,
    AwardNomineesHandler,
    AwardCandidatesHandler,
    AwardListChangesResolver,
    AwardListsResolver,
    liveProjection(AWARD_LISTS, awardListProjection),
  ],
})
export class AwardsModule {}
