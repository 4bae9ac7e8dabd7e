import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { loadPayBasis } from '../load-pay-basis.ts';
import { openedRun } from '../prepare-pay-run.ts';
import { payRunView } from './pay-run-view.ts';
import { PayRunQuery, type PayRunView } from './pay-run.query.ts';

@QueryHandler(PayRunQuery)
export class PayRunHandler implements IQueryHandler<PayRunQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ identity, asked }: PayRunQuery): Promise<PayRunView> {
    const { eventStore } = this;
    const run = await openedRun(eventStore, identity.tenantId, asked.payRunId);
    const basis = await loadPayBasis(eventStore, identity.tenantId, run.terms);
    return payRunView({ run, basis }, identity, asked);
  }
}
