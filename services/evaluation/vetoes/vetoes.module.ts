import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ConfirmVetoHandler } from './confirm-veto/confirm-veto.handler.ts';
import { DismissVetoHandler } from './dismiss-veto/dismiss-veto.handler.ts';
import { LiftVetoHandler } from './lift-veto/lift-veto.handler.ts';
import { RaiseVetoHandler } from './raise-veto/raise-veto.handler.ts';
import { VetoChangesResolver } from './veto-changes.resolver.ts';
import { VetoGate } from './veto-gate.ts';
import { VetoListHandler } from './veto-list/veto-list.handler.ts';
import { vetoListProjection } from './veto-list/veto-list.projection.ts';
import { VetoListResolver } from './veto-list/veto-list.resolver.ts';
import { VETO_LIST } from './veto-list/veto-list.rows.ts';

/** Vetoes and grave facts over organisations. */
@Module({
  imports: [CqrsModule],
  providers: [
    RaiseVetoHandler,
    ConfirmVetoHandler,
    DismissVetoHandler,
    LiftVetoHandler,
    VetoListHandler,
    VetoGate,
    VetoChangesResolver,
    VetoListResolver,
    liveProjection(VETO_LIST, vetoListProjection),
  ],
})
export class VetoesModule {}
