import { dayOf } from '@kaoping/calendar';
import type { CommandOutcome, ReadModels } from '@kaoping/event-sourcing';
import {
  Allow,
  AllowSignedIn,
  READ_MODELS,
  reachOf,
  receiptOf,
  Request,
  type RequestContext,
  type Role,
} from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  LinkedAppraisal as PublicAppraisal,
  PostRatios as PublicRatios,
  QueryLinkedAppraisalArgs,
  Receipt,
  RecordAppraisalInput,
  SetPostRatiosInput,
} from '../generated/graphql.ts';
import { RecordAppraisal, SetPostRatios } from './decider/post-linkage.commands.ts';
import type { PostRatios } from './decider/post-ratios.decider.ts';
import { LinkedAppraisalQuery, PostRatiosQuery } from './linked-appraisal-view/post-linkage.query.ts';
import { publicRatios } from './public-ratios.ts';
import type { LinkedAppraisal } from './result/linked-appraisal.ts';
import { publicAppraisal } from './result/public-appraisal.ts';
import { requirePerson, type PersonWish } from './result/require-person.ts';

const READERS: readonly Role[] = ['officer', 'reviewer', 'auditor'];

@Resolver()
export class PostLinkageResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  @Query('postRatios')
  @Allow(...READERS)
  async postRatios(@Request() request: RequestContext): Promise<PublicRatios> {
    const query = new PostRatiosQuery(request.identity().tenantId);
    return publicRatios(await this.queries.execute<PostRatiosQuery, PostRatios>(query));
  }

  @Query('linkedAppraisal')
  @AllowSignedIn()
  async linkedAppraisal(
    @Request() request: RequestContext,
    @Args() { personId, year, asOf }: QueryLinkedAppraisalArgs,
  ): Promise<PublicAppraisal> {
    const wish = { ...wishOf(request, READERS, personId), isOpenToSelf: true };
    const query = new LinkedAppraisalQuery({ ...wish, day: asOf ?? wish.day }, year);
    const found = await this.queries.execute<LinkedAppraisalQuery, LinkedAppraisal>(query);
    return publicAppraisal(found, { personId, year });
  }

  @Mutation('setPostRatios')
  @Allow('officer')
  async setPostRatios(
    @Request() request: RequestContext,
    @Args('input') { requestId, ratios, schemeId, reason }: SetPostRatiosInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer']).requireWhole();
    const given = { ratios: ratios.map(({ kind, linked }) => ({ kind, linked })), reason };
    const data = { ...given, ...(schemeId != null && { schemeId }) };
    const command = new SetPostRatios(request.metadata(requestId), data);
    return receiptOf(await this.commands.execute<SetPostRatios, CommandOutcome>(command));
  }

  @Mutation('recordAppraisal')
  @Allow('officer')
  async recordAppraisal(
    @Request() request: RequestContext,
    @Args('input') { requestId, reason, ...input }: RecordAppraisalInput,
  ): Promise<Receipt> {
    await requirePerson(this.readModels, wishOf(request, ['officer'], input.personId));
    const data = { ...input, ...(reason != null && { reason }) };
    const command = new RecordAppraisal(request.metadata(requestId), data);
    return receiptOf(await this.commands.execute<RecordAppraisal, CommandOutcome>(command));
  }
}

const wishOf = (request: RequestContext, roles: readonly Role[], personId: string): PersonWish => {
  const identity = request.identity();
  const reach = reachOf(identity, roles);
  return { identity, reach, personId, day: dayOf(request.now), isOpenToSelf: false };
};
