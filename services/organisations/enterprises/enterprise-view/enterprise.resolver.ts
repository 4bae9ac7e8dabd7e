import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Query, Resolver } from '@nestjs/graphql';
import { EnterpriseQuery, type EnterpriseView } from './enterprise.query.ts';

@Resolver('Enterprise')
export class EnterpriseResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('enterprises')
  @Allow('officer', 'recorder', 'auditor')
  enterprises(@Request() request: RequestContext): Promise<readonly EnterpriseView[]> {
    return this.queries.execute(new EnterpriseQuery(request.identity().tenantId));
  }
}
