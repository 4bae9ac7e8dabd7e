import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ConfirmDailyFactHandler } from './confirm-daily-fact/confirm-daily-fact.handler.ts';
import { DailyFactGate } from './daily-fact-gate.ts';
import { DailyFactListHandler } from './daily-fact-list/daily-fact-list.handler.ts';
import { dailyFactListProjection } from './daily-fact-list/daily-fact-list.projection.ts';
import { DailyFactListResolver } from './daily-fact-list/daily-fact-list.resolver.ts';
import { DAILY_FACT_LIST } from './daily-fact-list/daily-fact-list.rows.ts';
import { DailyFactsResolver } from './daily-facts.resolver.ts';
import { DisputeDailyFactHandler } from './dispute-daily-fact/dispute-daily-fact.handler.ts';
import { RecordDailyFactHandler } from './record-daily-fact/record-daily-fact.handler.ts';
import { UpholdDailyFactHandler } from './uphold-daily-fact/uphold-daily-fact.handler.ts';
import { WithdrawDailyFactHandler } from './withdraw-daily-fact/withdraw-daily-fact.handler.ts';

/** Daily records: dated facts that count once the unit agreed or did not object. */
@Module({
  imports: [CqrsModule],
  providers: [
    RecordDailyFactHandler,
    ConfirmDailyFactHandler,
    DisputeDailyFactHandler,
    UpholdDailyFactHandler,
    WithdrawDailyFactHandler,
    DailyFactListHandler,
    DailyFactGate,
    DailyFactsResolver,
    DailyFactListResolver,
    liveProjection(DAILY_FACT_LIST, dailyFactListProjection),
  ],
})
export class DailyRecordsModule {}
