import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssessmentsModule } from '../assessments/assessments.module.ts';
import { PeerGroupGate } from '../peer-group-gate.ts';
import { AssessmentSimulationResolver } from './assessment-simulation-view/assessment-simulation.resolver.ts';
import { SchemeSimulationResolver } from './scheme-simulation-view/scheme-simulation.resolver.ts';

/** What would come of an assessment if something were otherwise; it writes nothing. */
@Module({
  imports: [CqrsModule, AssessmentsModule],
  providers: [AssessmentSimulationResolver, SchemeSimulationResolver, PeerGroupGate],
})
export class SimulationsModule {}
