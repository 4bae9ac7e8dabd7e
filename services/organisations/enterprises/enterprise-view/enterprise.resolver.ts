import type { TenantId } from '@kaoping/event-sourcing';
import { Allow, AllowSignedIn, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Query, Resolver } from '@nestjs/graphql';
import type { Enterprise, EnterpriseProfile } from '../../generated/graphql.ts';
import { EnterpriseUnknown } from '../decider/enterprise.errors.ts';
import { EnterpriseQuery, type EnterpriseView } from './enterprise.query.ts';
import { shownEnterprise } from './shown-enterprise.ts';

@Resolver('Enterprise')
export class EnterpriseResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('enterprises')
  @Allow('officer', 'recorder', 'auditor')
  async enterprises(@Request() request: RequestContext): Promise<readonly Enterprise[]> {
    const view = await this.viewOf(request.identity().tenantId);
    return view ? [{ id: view.id, name: view.name, registeredAt: view.registeredAt }] : [];
  }

  @Query('enterprise')
  @AllowSignedIn()
  async enterprise(@Request() request: RequestContext): Promise<EnterpriseProfile> {
    const { tenantId } = request.identity();
    const view = await this.viewOf(tenantId);
    if (!view) throw new EnterpriseUnknown(tenantId);
    return shownEnterprise(view);
  }

  private viewOf(tenantId: TenantId): Promise<EnterpriseView | undefined> {
    return this.queries.execute<EnterpriseQuery, EnterpriseView | undefined>(new EnterpriseQuery(tenantId));
  }
}
