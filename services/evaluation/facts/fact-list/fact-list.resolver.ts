import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryFactsOfArgs, UnitFactPage } from '../../generated/graphql.ts';
import { UNIT_ROLES } from '../../evidence/result/evidence-roles.ts';
import { livePage, pageRequestOf, type RowPage } from '../../live-page.ts';
import { UnitGate } from '../../unit-gate.ts';
import { FACT_LIST } from './fact-list.token.ts';
import { FACT_TABLE, type FactRow } from './fact.row.ts';

@Resolver('UnitFactPage')
@Allow(...UNIT_ROLES)
export class FactListResolver {
  constructor(
    @Inject(FACT_LIST) private readonly lists: ProjectionsByTenant,
    @Inject(UnitGate) private readonly gate: UnitGate,
  ) {}

  @Query('factsOf')
  async factsOf(
    @Request() request: RequestContext,
    @Args() { organisationId, ...wish }: QueryFactsOfArgs,
  ): Promise<UnitFactPage> {
    await this.gate.pass(request, organisationId, UNIT_ROLES);
    const where = { table: FACT_TABLE, index: 'organisation', equals: organisationId };
    return factPageOf(
      await livePage<FactRow>(this.lists, request.identity().tenantId, where, pageRequestOf(wish)),
    );
  }
}

const factPageOf = ({ rows, nextCursor }: RowPage<FactRow>): UnitFactPage => ({
  facts: rows.map(({ factId, ancestorIds: _, ...row }) => ({ ...row, id: factId })),
  ...(nextCursor !== undefined && { nextCursor }),
});
