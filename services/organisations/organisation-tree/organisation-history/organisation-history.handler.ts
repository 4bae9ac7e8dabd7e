import { stateAt, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { organisationTreeDecider } from '../decider/organisation-tree.decider.ts';
import { lastLineOf } from '../result/last-line.ts';
import { historyAfter, type OrganisationChange } from '../result/organisation-history.ts';
import { OrganisationHistoryQuery } from './organisation-history.query.ts';

/** Reads the whole stream: it is asked for seldom, and only there stands who recorded what, and what was withdrawn. */
@QueryHandler(OrganisationHistoryQuery)
export class OrganisationHistoryHandler implements IQueryHandler<OrganisationHistoryQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({
    tenantId,
    reach,
    organisationId,
  }: OrganisationHistoryQuery): Promise<readonly OrganisationChange[]> {
    const ledger = await this.eventStore.ledger(tenantId);
    const { position: throughPosition } = await ledger.head();
    let history: readonly OrganisationChange[] = [];
    const tree = await stateAt(
      ledger,
      organisationTreeDecider,
      { id: tenantId, throughPosition },
      (event) => {
        history = historyAfter(history, event, organisationId);
      },
    );
    reach.require({ organisationId, ancestorIds: lastLineOf(tree, organisationId) ?? [] });
    return history;
  }
}
