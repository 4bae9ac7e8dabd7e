import type { EventStore } from '@kaoping/event-sourcing';
import { Allow, EVENT_STORE, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { KeyProjectBulletin } from '../../generated/graphql.ts';
import { readBulletin } from './read-bulletin.ts';

/** What is published is for everybody of the enterprise who has a part in assessments. */
@Resolver('KeyProjectBulletin')
@Allow('officer', 'recorder', 'evaluator', 'reviewer', 'auditor')
export class KeyProjectListResolver {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  @Query('keyProjects')
  keyProjects(
    @Request() request: RequestContext,
    @Args('month') month: string,
  ): Promise<KeyProjectBulletin | null> {
    return readBulletin(this.eventStore, request.identity().tenantId, month);
  }
}
