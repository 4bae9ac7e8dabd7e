import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ACCOUNT_LIST } from './account-list.projection.ts';
import { AccountListQuery, type AccountPageView } from './account-list.query.ts';
import { listAccounts } from './list-accounts.ts';

@QueryHandler(AccountListQuery)
export class AccountListHandler implements IQueryHandler<AccountListQuery> {
  constructor(@Inject(ACCOUNT_LIST) private readonly accounts: ProjectionsByTenant) {}

  async execute({ tenantId, page }: AccountListQuery): Promise<AccountPageView> {
    return listAccounts(await this.accounts.of(tenantId), page);
  }
}
