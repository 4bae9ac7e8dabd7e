import type { EventStore } from '@kaoping/event-sourcing';
import { Allow, EVENT_STORE, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { EvidenceUse } from '../../generated/graphql.ts';
import { EvidenceSight } from '../evidence-sight.ts';
import { EVIDENCE_ROLES } from '../result/evidence-roles.ts';
import { usesInSight } from './uses-in-sight.ts';

@Resolver('EvidenceUse')
@Allow(...EVIDENCE_ROLES)
export class EvidenceUseListResolver {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(EvidenceSight) private readonly sight: EvidenceSight,
  ) {}

  @Query('evidenceUses')
  async evidenceUses(
    @Request() request: RequestContext,
    @Args('evidenceId') evidenceId: string,
  ): Promise<readonly EvidenceUse[]> {
    const identity = request.identity();
    return usesInSight(this.eventStore, identity.tenantId, evidenceId, await this.sight.of(identity));
  }
}
