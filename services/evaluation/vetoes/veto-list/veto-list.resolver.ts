import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryVetoesArgs, Veto, VetoPage, VetoStatus } from '../../generated/graphql.ts';
import { pageRequestOf, type RowPage } from '../../live-page.ts';
import { VetoListQuery } from './veto-list.query.ts';
import type { VetoRow } from './veto-list.rows.ts';

@Resolver()
@Allow('officer', 'recorder', 'reviewer', 'auditor')
export class VetoListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('vetoes')
  async vetoes(@Request() request: RequestContext, @Args() args: QueryVetoesArgs): Promise<VetoPage> {
    const query = new VetoListQuery(request.identity(), { ...pageRequestOf(args), ...filterOf(args) });
    const page = await this.queries.execute<VetoListQuery, RowPage<VetoRow>>(query);
    return { vetoes: page.rows.map(publicVeto), nextCursor: page.nextCursor ?? null };
  }
}

const filterOf = ({ organisationId, cycleId, status }: QueryVetoesArgs) => ({
  ...(organisationId != null && { organisationId }),
  ...(cycleId != null && { cycleId }),
  ...(status != null && { status: status.toLowerCase().replace('_', '-') as VetoRow['status'] }),
});

const publicVeto = ({ scope, status, ancestorIds: _, ...row }: VetoRow): Veto => ({
  ...row,
  status: status.toUpperCase().replace('-', '_') as VetoStatus,
  cycleId: scope.kind === 'cycle' ? scope.cycleId : null,
  from: scope.from,
  until: scope.until ?? null,
});
