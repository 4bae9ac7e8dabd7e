import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dutyReportDecider, dutyReportId } from '../decider/duty-report.decider.ts';
import { requireDutyReport, type OpenedDutyReport } from '../decider/duty-report.state.ts';
import { DutyReportQuery } from './duty-report.query.ts';

@QueryHandler(DutyReportQuery)
export class DutyReportQueryHandler implements IQueryHandler<DutyReportQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, target }: DutyReportQuery): Promise<OpenedDutyReport> {
    const ledger = await this.eventStore.ledger(tenantId);
    const id = dutyReportId(target.cycleId, target.organisationId);
    const { state } = await loadState(ledger, dutyReportDecider, id);
    return requireDutyReport(state, target.organisationId);
  }
}
