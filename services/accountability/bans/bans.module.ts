import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BanGate } from './ban-gate.ts';
import { banListProjection } from './ban-list/ban-list.projection.ts';
import { BAN_LIST } from './ban-list/ban-tables.ts';
import { LiveBanReader } from './ban-list/live-ban-reader.ts';
import { BansResolver } from './bans.resolver.ts';
import { LiftBanHandler } from './lift-ban/lift-ban.handler.ts';
import { BanReader } from './result/ban-reader.ts';

/** Who may not have what, until when, and by which fact. */
@Module({
  imports: [CqrsModule],
  providers: [
    BanGate,
    BansResolver,
    LiftBanHandler,
    liveProjection(BAN_LIST, banListProjection),
    {
      provide: BanReader,
      inject: [BAN_LIST],
      useFactory: (lists: ProjectionsByTenant) => new LiveBanReader(lists),
    },
  ],
  exports: [BanReader],
})
export class BansModule {}
