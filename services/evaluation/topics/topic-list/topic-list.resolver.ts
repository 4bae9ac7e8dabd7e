import { dayOf } from '@kaoping/calendar';
import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryTopicsArgs, TopicPage } from '../../generated/graphql.ts';
import { livePage, pageRequestOf } from '../../live-page.ts';
import { TOPIC_LIST } from './topic-list.token.ts';
import { topicPageOf } from './topic-page.ts';
import { ALL_TOPICS, TOPIC_TABLE, type TopicRow } from './topic.row.ts';

const ROLES = ['officer', 'recorder', 'reviewer', 'auditor', 'evaluator'] as const;

@Resolver('TopicPage')
@Allow(...ROLES)
export class TopicListResolver {
  constructor(@Inject(TOPIC_LIST) private readonly lists: ProjectionsByTenant) {}

  @Query('topics')
  async topics(
    @Request() request: RequestContext,
    @Args() { organisationId, kind, ...wish }: QueryTopicsArgs,
  ): Promise<TopicPage> {
    const identity = request.identity();
    const where =
      organisationId == null
        ? { table: TOPIC_TABLE, index: 'all', equals: ALL_TOPICS }
        : { table: TOPIC_TABLE, index: 'organisation', equals: organisationId };
    const page = await livePage<TopicRow>(this.lists, identity.tenantId, where, pageRequestOf(wish));
    return topicPageOf(page, { reach: reachOf(identity, ROLES), kind, today: dayOf(request.now) });
  }
}
