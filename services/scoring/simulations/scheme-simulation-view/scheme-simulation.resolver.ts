import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QuerySimulateSchemeArgs, SchemeSimulation } from '../../generated/graphql.ts';
import { PeerGroupGate } from '../../peer-group-gate.ts';
import { publicSimulation } from '../public-simulation.ts';
import { simulate } from '../result/simulate.ts';
import { variantOf } from '../variant-input.ts';

const TRYING = ['officer', 'reviewer'] as const;

@Resolver()
@Allow(...TRYING)
export class SchemeSimulationResolver {
  constructor(@Inject(PeerGroupGate) private readonly gate: PeerGroupGate) {}

  @Query('simulateScheme')
  async simulateScheme(
    @Request() request: RequestContext,
    @Args() { cycleId, peerGroup, schemeText, throughPosition, ...page }: QuerySimulateSchemeArgs,
  ): Promise<SchemeSimulation> {
    const variant = variantOf({ key: 'scheme', schemeText });
    const wanted = {
      cycleId,
      ...(peerGroup != null && { peerGroup }),
      ...(throughPosition != null && { throughPosition }),
    };
    const found = await this.gate.require(request.identity(), wanted, TRYING);
    const { ledgerPosition } = found;
    return { ledgerPosition, outcome: publicSimulation(simulate(found, variant, wanted.peerGroup), page) };
  }
}
