import type { DocumentPage, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EvaluationCycleListQuery } from './evaluation-cycle-list.query.ts';
import { CYCLE_LIST, CYCLE_TABLE, type CycleRow } from './evaluation-cycle.row.ts';

@QueryHandler(EvaluationCycleListQuery)
export class EvaluationCycleListHandler implements IQueryHandler<EvaluationCycleListQuery> {
  constructor(@Inject(CYCLE_LIST) private readonly cycles: ProjectionsByTenant) {}

  async execute({ tenantId, page }: EvaluationCycleListQuery): Promise<DocumentPage<CycleRow>> {
    const { status, first, after } = page;
    const live = await this.cycles.of(tenantId);
    return live.list<CycleRow>(CYCLE_TABLE, {
      limit: first,
      ...(after !== undefined && { cursor: after }),
      ...(status !== undefined && { where: { index: 'status', equals: status } }),
    });
  }
}
