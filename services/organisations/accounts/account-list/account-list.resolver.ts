import { Allow, reachOf, Request, shownGrant, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Account, AccountPage, QueryAccountsArgs } from '../../generated/graphql.ts';
import { AccountListQuery, type AccountPageView } from './account-list.query.ts';
import type { AccountRow } from './account-list.rows.ts';

@Resolver()
export class AccountListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('accounts')
  @Allow('officer', 'operator')
  async accounts(
    @Request() request: RequestContext,
    @Args() { first = DEFAULT_PAGE, after, loginName, atLeastPosition }: QueryAccountsArgs,
  ): Promise<AccountPage> {
    reachOf(request.identity(), ['officer', 'operator']).requireWhole();
    const page = await this.queries.execute<AccountListQuery, AccountPageView>(
      new AccountListQuery(request.identity().tenantId, {
        first,
        ...(after != null && { after }),
        ...(loginName != null && { loginName }),
        ...(atLeastPosition != null && { atLeastPosition }),
      }),
    );
    return { ...page, accounts: page.accounts.map((row) => shown(row, request.now)) };
  }
}

/** The page that the schema gives to who names none. */
const DEFAULT_PAGE = 100;

/** A lock that is over is none. */
const shown = ({ lockedUntil, ...row }: AccountRow, now: string): Account => ({
  ...row,
  signOnLinks: [...row.signOnLinks],
  grants: row.grants.map(shownGrant),
  ...(lockedUntil !== undefined && now < lockedUntil && { lockedUntil }),
});
