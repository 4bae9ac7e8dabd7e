import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { DutyReport, QueryDutyReportArgs } from '../../generated/graphql.ts';
import type { OpenedDutyReport } from '../decider/duty-report.state.ts';
import { DutyReportGate } from '../duty-report-gate.ts';
import { DutyReportQuery } from './duty-report.query.ts';
import { publicDutyReport } from './duty-report-view.ts';

const READERS = ['officer', 'reviewer', 'auditor', 'recorder', 'evaluator'] as const;

@Resolver('DutyReport')
@Allow(...READERS)
export class DutyReportResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(DutyReportGate) private readonly gate: DutyReportGate,
  ) {}

  @Query('dutyReport')
  async dutyReport(
    @Request() request: RequestContext,
    @Args() target: QueryDutyReportArgs,
  ): Promise<DutyReport> {
    await this.gate.pass(request, target, READERS);
    const query = new DutyReportQuery(request.identity().tenantId, target);
    return publicDutyReport(await this.queries.execute<DutyReportQuery, OpenedDutyReport>(query));
  }
}
