import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { EvidencePage, QueryEvidenceOfArgs } from '../../generated/graphql.ts';
import { livePage, pageRequestOf } from '../../live-page.ts';
import { EvidenceSight } from '../evidence-sight.ts';
import { EVIDENCE_ROLES } from '../result/evidence-roles.ts';
import { EVIDENCE_LIST } from './evidence-list.token.ts';
import { evidencePageOf } from './evidence-page.ts';
import { EVIDENCE_TABLE, type EvidenceRow } from './evidence.row.ts';

@Resolver('EvidencePage')
@Allow(...EVIDENCE_ROLES)
export class EvidenceListResolver {
  constructor(
    @Inject(EVIDENCE_LIST) private readonly lists: ProjectionsByTenant,
    @Inject(EvidenceSight) private readonly sight: EvidenceSight,
  ) {}

  @Query('evidenceOf')
  async evidenceOf(
    @Request() request: RequestContext,
    @Args() { organisationId, search, ...wish }: QueryEvidenceOfArgs,
  ): Promise<EvidencePage> {
    const where = { table: EVIDENCE_TABLE, index: 'organisation', equals: organisationId };
    const identity = request.identity();
    const page = await livePage<EvidenceRow>(this.lists, identity.tenantId, where, pageRequestOf(wish));
    return evidencePageOf(page, { search, isInSight: await this.sight.of(identity) });
  }
}
