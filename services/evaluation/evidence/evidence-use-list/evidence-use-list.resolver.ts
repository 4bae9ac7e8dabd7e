import type { EventStore } from '@kaoping/event-sourcing';
import { Allow, EVENT_STORE, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { EvidenceUse } from '../../generated/graphql.ts';
import { EVIDENCE_ROLES } from '../result/evidence-sight.ts';
import { usesInSight } from './uses-in-sight.ts';

@Resolver('EvidenceUse')
@Allow(...EVIDENCE_ROLES)
export class EvidenceUseListResolver {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  @Query('evidenceUses')
  evidenceUses(
    @Request() request: RequestContext,
    @Args('evidenceId') evidenceId: string,
  ): Promise<readonly EvidenceUse[]> {
    return usesInSight(this.eventStore, request.identity(), evidenceId);
  }
}
