import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryMySheetsArgs,
  QuerySheetProgressArgs,
  QuerySheetsArgs,
  SheetPage,
  SheetProgress,
} from '../../generated/graphql.ts';
import { publicPage, publicProgress, statusOf } from './public-sheet.ts';
import {
  CycleSheetsQuery,
  MySheetsQuery,
  SheetProgressQuery,
  type SheetPageRequest,
} from './sheet-list.query.ts';
import type { SheetRowPage } from './sheet-list.reader.ts';
import type { SheetProgressRow } from './sheet-list.rows.ts';

@Resolver()
export class SheetListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('mySheets')
  @Allow('evaluator', 'recorder', 'officer', 'reviewer')
  async mySheets(@Request() request: RequestContext, @Args() args: QueryMySheetsArgs): Promise<SheetPage> {
    const query = new MySheetsQuery(request.identity(), pageOf(args));
    return publicPage(await this.queries.execute<MySheetsQuery, SheetRowPage>(query));
  }

  @Query('sheets')
  @Allow('officer', 'reviewer', 'auditor')
  async sheets(@Request() request: RequestContext, @Args() args: QuerySheetsArgs): Promise<SheetPage> {
    const { cycleId, status } = args;
    const asked = { ...pageOf(args), cycleId, ...(status != null && { status: statusOf(status) }) };
    const query = new CycleSheetsQuery(request.identity(), asked);
    return publicPage(await this.queries.execute<CycleSheetsQuery, SheetRowPage>(query));
  }

  @Query('sheetProgress')
  @Allow('officer', 'reviewer', 'auditor')
  async sheetProgress(
    @Request() request: RequestContext,
    @Args() args: QuerySheetProgressArgs,
  ): Promise<readonly SheetProgress[]> {
    const query = new SheetProgressQuery(request.identity(), { ...pageOf(args), cycleId: args.cycleId });
    const rows = await this.queries.execute<SheetProgressQuery, readonly SheetProgressRow[]>(query);
    return rows.map(publicProgress);
  }
}

/** GraphQL says null for what is left out. */
const pageOf = ({ cursor, limit, atLeastPosition }: QueryMySheetsArgs): SheetPageRequest => ({
  ...(cursor != null && { cursor }),
  ...(limit != null && { limit }),
  ...(atLeastPosition != null && { atLeastPosition }),
});
