import { AllowAnybody, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BallotPaper, BallotReceipt, CastBallotInput } from '../generated/graphql.ts';
import type { CastOutcome } from './ballot-boxes.port.ts';
import { BallotPaperQuery } from './ballot-paper-view/ballot-paper.query.ts';
import { publicPaper } from './ballot-paper-view/public-paper.ts';
import { CastBallot } from './cast-ballot/cast-ballot.request.ts';
import { publicOutcome } from './public-outcome.ts';
import type { OpenedPaper } from './require-paper.ts';

/** What a voter can do. Neither identity nor metadata of the request is taken. */
@Resolver()
@AllowAnybody()
export class VoterResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Query('ballotPaper')
  async ballotPaper(
    @Request() { now }: Pick<RequestContext, 'now'>,
    @Args('token') token: string,
  ): Promise<BallotPaper> {
    return publicPaper(
      await this.queries.execute<BallotPaperQuery, OpenedPaper>(new BallotPaperQuery(token, now)),
    );
  }

  @Mutation('castBallot')
  async castBallot(
    @Request() { now }: Pick<RequestContext, 'now'>,
    @Args('input') { token, answers }: CastBallotInput,
  ): Promise<BallotReceipt> {
    const command = new CastBallot(token, answers, now);
    return { outcome: publicOutcome(await this.commands.execute<CastBallot, CastOutcome>(command)) };
  }
}
