import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { EvidencePage, QueryEvidenceOfArgs } from '../../generated/graphql.ts';
import { livePage, pageRequestOf } from '../../live-page.ts';
import { UnitGate } from '../../unit-gate.ts';
import { EVIDENCE_ROLES } from '../result/evidence-sight.ts';
import { EVIDENCE_LIST } from './evidence-list.token.ts';
import { evidencePageOf } from './evidence-page.ts';
import { EVIDENCE_TABLE, type EvidenceRow } from './evidence.row.ts';

@Resolver('EvidencePage')
@Allow(...EVIDENCE_ROLES)
export class EvidenceListResolver {
  constructor(
    @Inject(EVIDENCE_LIST) private readonly lists: ProjectionsByTenant,
    @Inject(UnitGate) private readonly gate: UnitGate,
  ) {}

  @Query('evidenceOf')
  async evidenceOf(
    @Request() request: RequestContext,
    @Args() { organisationId, search, ...wish }: QueryEvidenceOfArgs,
  ): Promise<EvidencePage> {
    await this.gate.pass(request, organisationId, EVIDENCE_ROLES);
    const where = { table: EVIDENCE_TABLE, index: 'organisation', equals: organisationId };
    return evidencePageOf(
      await livePage<EvidenceRow>(this.lists, request.identity().tenantId, where, pageRequestOf(wish)),
      search,
    );
  }
}
