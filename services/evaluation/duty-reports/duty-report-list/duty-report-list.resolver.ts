import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { DutyReportPage, DutyReportSummary, QueryDutyReportsArgs } from '../../generated/graphql.ts';
import { PUBLIC_REPORTERS } from '../public-duty-report.ts';

import { DutyReportListQuery } from './duty-report-list.query.ts';
import type { DutyReportRow, DutyReportRowPage } from './duty-report-list.rows.ts';

@Resolver()
@Allow('officer', 'reviewer', 'auditor', 'recorder', 'evaluator')
export class DutyReportListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('dutyReports')
  async dutyReports(
    @Request() request: RequestContext,
    @Args() args: QueryDutyReportsArgs,
  ): Promise<DutyReportPage> {
    const { cycleId, cursor, limit, atLeastPosition } = args;
    const query = new DutyReportListQuery(request.identity(), {
      cycleId,
      ...(cursor != null && { cursor }),
      ...(limit != null && { limit }),
      ...(atLeastPosition != null && { atLeastPosition }),
    });
    const { rows, nextCursor } = await this.queries.execute<DutyReportListQuery, DutyReportRowPage>(query);
    return { reports: rows.map(publicSummary), ...(nextCursor !== undefined && { nextCursor }) };
  }
}

const publicSummary = ({ name, submitted, ...row }: DutyReportRow): DutyReportSummary => ({
  ...row,
  organisationName: name,
  submitted: submitted.map((who) => PUBLIC_REPORTERS[who]),
});
