import type { CommandOutcome, DocumentPage } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  MutationAssignRectificationArgs,
  QueryRectificationsArgs,
  Receipt,
  RectificationPage,
} from '../generated/graphql.ts';
import { AssignRectificationRequest } from './assign-rectification/assign-rectification.request.ts';
import { AssignRectification } from './decider/rectification.commands.ts';
import { publicRectification } from './public-rectification.ts';
import { RectificationListQuery } from './rectification-list/rectification-list.query.ts';
import type { RectificationRow } from './rectification-list/rectification.row.ts';

const READERS: readonly Role[] = ['officer', 'recorder', 'reviewer', 'auditor'];
const WRITERS: readonly Role[] = ['officer', 'recorder'];

@Resolver('Rectification')
export class RectificationResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Query('rectifications')
  @Allow(...READERS)
  async rectifications(
    @Request() request: RequestContext,
    @Args() { organisationId, first, after, atLeastPosition }: QueryRectificationsArgs,
  ): Promise<RectificationPage> {
    const identity = request.identity();
    const query = new RectificationListQuery(identity.tenantId, reachOf(identity, READERS), {
      first: first ?? 50,
      ...(organisationId != null && { organisationId }),
      ...(after != null && { after }),
      ...(atLeastPosition != null && { atLeastPosition }),
    });
    const page = await this.queries.execute<RectificationListQuery, DocumentPage<RectificationRow>>(query);
    return {
      rectifications: page.documents.map(({ data }) => publicRectification(data)),
      nextCursor: page.nextCursor ?? null,
    };
  }

  @Mutation('assignRectification')
  @Allow(...WRITERS)
  async assign(
    @Request() request: RequestContext,
    @Args() { input }: MutationAssignRectificationArgs,
  ): Promise<Receipt> {
    const { requestId, rectificationId, ownerId, dueOn, reason } = input;
    const command = new AssignRectification(request.metadata(requestId), {
      rectificationId,
      ownerId,
      ...(dueOn != null && { dueOn }),
      ...(reason != null && { reason }),
    });
    const asked = new AssignRectificationRequest(command, reachOf(request.identity(), WRITERS));
    return receiptOf(await this.commands.execute<AssignRectificationRequest, CommandOutcome>(asked));
  }
}
