import { stateAt, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { scorecardDecider, scorecardId } from '../decider/scorecard.decider.ts';
import { requireOpened } from '../decider/scorecard.state.ts';
import { scoreChangesOf } from './score-changes.ts';
import { ScoreHistoryQuery, type ScoreChangeView } from './score-history.query.ts';

@QueryHandler(ScoreHistoryQuery)
export class ScoreHistoryHandler implements IQueryHandler<ScoreHistoryQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, target }: ScoreHistoryQuery): Promise<readonly ScoreChangeView[]> {
    const ledger = await this.eventStore.ledger(tenantId);
    const id = scorecardId(target.cycleId, target.organisationId);
    const changes: ScoreChangeView[] = [];
    const throughPosition = (await ledger.head()).position;
    const scorecard = await stateAt(ledger, scorecardDecider, { id, throughPosition }, (event) => {
      changes.push(...scoreChangesOf(event, target));
    });
    requireOpened(scorecard, target);
    return changes;
  }
}
