import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { evaluationOutlets } from '../evaluation-outlets.ts';
import { UnitGate } from '../unit-gate.ts';
import { CorrectFactHandler } from './correct-fact/correct-fact.handler.ts';
import { FactChangesResolver } from './fact-changes.resolver.ts';
import { factListProjection } from './fact-list/fact-list.projection.ts';
import { FactListResolver } from './fact-list/fact-list.resolver.ts';
import { FACT_LIST } from './fact-list/fact-list.token.ts';
import { knownAnswerListProjection } from './known-answer-list/known-answer-list.projection.ts';
import { KnownAnswerListResolver } from './known-answer-list/known-answer-list.resolver.ts';
import { KNOWN_ANSWER_LIST } from './known-answer-list/known-answer-list.token.ts';
import { RecordFactHandler } from './record-fact/record-fact.handler.ts';
import { UseFactHandler } from './use-fact/use-fact.handler.ts';

/** Facts of units: entered once, taken by every form that asks for them. */
@Module({
  imports: [CqrsModule],
  providers: [
    UnitGate,
    RecordFactHandler,
    UseFactHandler,
    CorrectFactHandler,
    FactChangesResolver,
    FactListResolver,
    KnownAnswerListResolver,
    liveProjection(FACT_LIST, factListProjection),
    liveProjection(KNOWN_ANSWER_LIST, knownAnswerListProjection(evaluationOutlets)),
  ],
})
export class FactsModule {}
