import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryUncalibratedRankingArgs, UncalibratedRanking } from '../../generated/graphql.ts';
import { PeerGroupGate } from '../../peer-group-gate.ts';
import { pageOfRows } from '../../row-page.ts';
import { publicUncalibrated } from './public-uncalibrated.ts';
import { uncalibratedRanking } from './uncalibrated-ranking.ts';

const READING = ['officer', 'reviewer', 'auditor'] as const;

@Resolver()
@Allow(...READING)
export class UncalibratedRankingResolver {
  constructor(@Inject(PeerGroupGate) private readonly gate: PeerGroupGate) {}

  @Query('uncalibratedRanking')
  async uncalibratedRanking(
    @Request() request: RequestContext,
    @Args() { throughPosition, ...args }: QueryUncalibratedRankingArgs,
  ): Promise<UncalibratedRanking> {
    const wanted = { ...args, ...(throughPosition != null && { throughPosition }) };
    const found = await this.gate.require(request.identity(), wanted, READING);
    const all = uncalibratedRanking(found, args.peerGroup);
    const { rows, nextCursor } = pageOfRows(all, ({ uncalibrated }) => uncalibrated.organisation, args);
    return {
      ledgerPosition: found.ledgerPosition,
      standings: rows.map((row) => publicUncalibrated(found.compiled.plan, row)),
      nextCursor: nextCursor ?? null,
    };
  }
}
