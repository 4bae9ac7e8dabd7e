import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CancelCycleHandler } from './cancel-cycle/cancel-cycle.handler.ts';
import { CloseStageHandler } from './close-stage/close-stage.handler.ts';
import { EvaluationCycleChangesResolver } from './evaluation-cycle-changes.resolver.ts';
import { EvaluationCycleListHandler } from './evaluation-cycle-list/evaluation-cycle-list.handler.ts';
import { evaluationCycleListProjection } from './evaluation-cycle-list/evaluation-cycle-list.projection.ts';
import { CYCLE_LIST } from './evaluation-cycle-list/evaluation-cycle.row.ts';
import { EvaluationCycleHandler } from './evaluation-cycle-view/evaluation-cycle.handler.ts';
import { EvaluationCycleResolver } from './evaluation-cycle-view/evaluation-cycle.resolver.ts';
import { ExtendStageHandler } from './extend-stage/extend-stage.handler.ts';
import { OpenEvaluationCycleHandler } from './open-cycle/open-cycle.handler.ts';

/** Cycles with their stages. */
@Module({
  imports: [CqrsModule],
  providers: [
    OpenEvaluationCycleHandler,
    ExtendStageHandler,
    CloseStageHandler,
    CancelCycleHandler,
    EvaluationCycleListHandler,
    EvaluationCycleHandler,
    EvaluationCycleResolver,
    EvaluationCycleChangesResolver,
    liveProjection(CYCLE_LIST, evaluationCycleListProjection),
  ],
})
export class CyclesModule {}
