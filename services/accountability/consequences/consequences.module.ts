import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ConfirmConsequenceHandler } from './confirm-consequence/confirm-consequence.handler.ts';
import { ConsequenceChangesResolver } from './consequence-changes.resolver.ts';
import { ConsequenceGate } from './consequence-gate.ts';
import { consequenceListProjection } from './consequence-list/consequence-list.projection.ts';
import { ConsequenceListResolver } from './consequence-list/consequence-list.resolver.ts';
import { CONSEQUENCE_LIST } from './consequence-list/consequence.row.ts';
import { DismissConsequenceHandler } from './dismiss-consequence/dismiss-consequence.handler.ts';
import { MarkConsequenceCarriedOutHandler } from './mark-consequence-carried-out/mark-consequence-carried-out.handler.ts';
import { SoftenConsequenceHandler } from './soften-consequence/soften-consequence.handler.ts';

/** What published results lead to: proposed, decided by people, withdrawn when its ground is gone. */
@Module({
  imports: [CqrsModule],
  providers: [
    ConsequenceGate,
    ConfirmConsequenceHandler,
    SoftenConsequenceHandler,
    DismissConsequenceHandler,
    MarkConsequenceCarriedOutHandler,
    ConsequenceChangesResolver,
    ConsequenceListResolver,
    liveProjection(CONSEQUENCE_LIST, consequenceListProjection),
  ],
})
export class ConsequencesModule {}
