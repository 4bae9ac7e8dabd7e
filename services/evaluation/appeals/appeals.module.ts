import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AcknowledgeAppealHandler } from './acknowledge-appeal/acknowledge-appeal.handler.ts';
import { AppealChangesResolver } from './appeal-changes.resolver.ts';
import { AppealGate } from './appeal-gate.ts';
import { AppealListHandler } from './appeal-list/appeal-list.handler.ts';
import { appealListProjection } from './appeal-list/appeal-list.projection.ts';
import { AppealListResolver } from './appeal-list/appeal-list.resolver.ts';
import { APPEAL_LIST } from './appeal-list/appeal-list.rows.ts';
import { DecideAppealHandler } from './decide-appeal/decide-appeal.handler.ts';
import { LodgeAppealHandler } from './lodge-appeal/lodge-appeal.handler.ts';
import { RecordHearingHandler } from './record-hearing/record-hearing.handler.ts';
import { ReplyToAppealHandler } from './reply-to-appeal/reply-to-appeal.handler.ts';
import { WithdrawAppealHandler } from './withdraw-appeal/withdraw-appeal.handler.ts';

/** Appeals of organisations against what was entered for them. */
@Module({
  imports: [CqrsModule],
  providers: [
    LodgeAppealHandler,
    AcknowledgeAppealHandler,
    ReplyToAppealHandler,
    RecordHearingHandler,
    DecideAppealHandler,
    WithdrawAppealHandler,
    AppealListHandler,
    AppealGate,
    AppealChangesResolver,
    AppealListResolver,
    liveProjection(APPEAL_LIST, appealListProjection),
  ],
})
export class AppealsModule {}
