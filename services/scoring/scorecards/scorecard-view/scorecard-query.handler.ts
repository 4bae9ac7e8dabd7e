import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { scorecardDecider, scorecardId } from '../decider/scorecard.decider.ts';
import { requireOpened, type OpenedScorecard } from '../decider/scorecard.state.ts';
import { ScorecardQuery } from './scorecard.query.ts';

@QueryHandler(ScorecardQuery)
export class ScorecardQueryHandler implements IQueryHandler<ScorecardQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, target }: ScorecardQuery): Promise<OpenedScorecard> {
    const ledger = await this.eventStore.ledger(tenantId);
    const id = scorecardId(target.cycleId, target.organisationId);
    return requireOpened((await loadState(ledger, scorecardDecider, id)).state, target);
  }
}
