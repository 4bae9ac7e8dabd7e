import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AssessmentSimulation, QuerySimulateAssessmentArgs } from '../../generated/graphql.ts';
import { PeerGroupGate } from '../../peer-group-gate.ts';
import { publicSimulation } from '../public-simulation.ts';
import { simulate } from '../result/simulate.ts';
import { variantsOf } from '../variant-input.ts';

const TRYING = ['officer', 'reviewer'] as const;

@Resolver()
@Allow(...TRYING)
export class AssessmentSimulationResolver {
  constructor(@Inject(PeerGroupGate) private readonly gate: PeerGroupGate) {}

  @Query('simulateAssessment')
  async simulateAssessment(
    @Request() request: RequestContext,
    @Args() { variants, throughPosition, ...args }: QuerySimulateAssessmentArgs,
  ): Promise<AssessmentSimulation> {
    const wanted = variantsOf(variants);
    const moment = throughPosition == null ? {} : { throughPosition };
    const found = await this.gate.require(request.identity(), { ...args, ...moment }, TRYING);
    return {
      ledgerPosition: found.ledgerPosition,
      variants: wanted.map((variant) => publicSimulation(simulate(found, variant, args.peerGroup), args)),
    };
  }
}
