import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  Publication,
  PublicationReplay,
  PublishRankingInput,
  QueryPublicationArgs,
  QueryPublicationReplayArgs,
  QueryPublicationsArgs,
  Receipt,
} from '../generated/graphql.ts';
import { requirePublication, type KeptPublication } from './decider/ranking.state.ts';
import { publicPublication } from './public-ranking.ts';
import { PublicationListQuery } from './publication-list/publication-list.query.ts';
import { PublicationReplayQuery } from './publication-replay/publication-replay.query.ts';
import { PublishRankingRequest } from './publish-ranking/publish-ranking.request.ts';
import { ReviseRankingRequest } from './revise-ranking/revise-ranking.request.ts';

@Resolver('Publication')
@Allow('officer', 'recorder', 'auditor')
export class PublicationResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Query('publications')
  async publications(
    @Request() request: RequestContext,
    @Args() target: QueryPublicationsArgs,
  ): Promise<readonly Publication[]> {
    return (await this.list(request, target)).map(publicPublication);
  }

  @Query('publication')
  async publication(
    @Request() request: RequestContext,
    @Args() { revision, ...target }: QueryPublicationArgs,
  ): Promise<Publication> {
    const publications = await this.list(request, target);
    return publicPublication(requirePublication({ publications }, revision ?? undefined));
  }

  @Query('publicationReplay')
  publicationReplay(
    @Request() request: RequestContext,
    @Args() { revision, ...target }: QueryPublicationReplayArgs,
  ): Promise<PublicationReplay> {
    const wanted = { ...target, ...(revision != null && { revision }) };
    return this.queries.execute(new PublicationReplayQuery(request.identity().tenantId, wanted));
  }

  @Mutation('publishRanking')
  @Allow('officer')
  async publishRanking(
    @Request() request: RequestContext,
    @Args('input') input: PublishRankingInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer']).requireWhole();
    return this.execute(new PublishRankingRequest(request.metadata(input.requestId), input));
  }

  @Mutation('reviseRanking')
  @Allow('officer')
  async reviseRanking(
    @Request() request: RequestContext,
    @Args('input') input: PublishRankingInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer']).requireWhole();
    return this.execute(new ReviseRankingRequest(request.metadata(input.requestId), input));
  }

  private list(request: RequestContext, target: QueryPublicationsArgs): Promise<readonly KeptPublication[]> {
    return this.queries.execute(new PublicationListQuery(request.identity().tenantId, target));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
