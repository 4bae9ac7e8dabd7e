import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CycleGate } from '../cycle-gate.ts';
import { AdjustmentClaimsResolver } from './adjustment-claims.resolver.ts';
import {
  AdjustmentListHandler,
  AdjustmentPublicityHandler,
  OverdueNoticeListHandler,
} from './adjustment-list/adjustment-list.handler.ts';
import { adjustmentListProjection } from './adjustment-list/adjustment-list.projection.ts';
import { AdjustmentListReader } from './adjustment-list/adjustment-list.reader.ts';
import { AdjustmentListResolver } from './adjustment-list/adjustment-list.resolver.ts';
import { ADJUSTMENT_LIST } from './adjustment-list/adjustment-list.rows.ts';
import { AdjustmentReviewsResolver } from './adjustment-reviews.resolver.ts';
import { AnswerObjectionHandler } from './answer-objection/answer-objection.handler.ts';
import { CircumstanceListHandler } from './circumstance-list/circumstance-list.handler.ts';
import { CircumstanceListResolver } from './circumstance-list/circumstance-list.resolver.ts';
import { ClaimAdjustmentHandler } from './claim-adjustment/claim-adjustment.handler.ts';
import { NoticeOverdueHandler } from './notice-overdue/notice-overdue.handler.ts';
import { ObjectToAdjustmentHandler } from './object-to-adjustment/object-to-adjustment.handler.ts';
import { ReplyToOverdueHandler } from './reply-to-overdue/reply-to-overdue.handler.ts';
import { ReviewClaimHandler } from './review-claim/review-claim.handler.ts';
import { SettleOverdueHandler } from './settle-overdue/settle-overdue.handler.ts';
import { WithdrawAdjustmentHandler } from './withdraw-adjustment/withdraw-adjustment.handler.ts';

/** Bonuses, deductions and the negative list. */
@Module({
  imports: [CqrsModule],
  providers: [
    ClaimAdjustmentHandler,
    ReviewClaimHandler,
    ObjectToAdjustmentHandler,
    AnswerObjectionHandler,
    WithdrawAdjustmentHandler,
    NoticeOverdueHandler,
    ReplyToOverdueHandler,
    SettleOverdueHandler,
    AdjustmentListHandler,
    AdjustmentPublicityHandler,
    OverdueNoticeListHandler,
    CircumstanceListHandler,
    AdjustmentListReader,
    CycleGate,
    AdjustmentClaimsResolver,
    AdjustmentReviewsResolver,
    AdjustmentListResolver,
    CircumstanceListResolver,
    liveProjection(ADJUSTMENT_LIST, adjustmentListProjection),
  ],
})
export class AdjustmentsModule {}
