import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { requireRevision } from '../decider/assessment-publication.state.ts';
import { standingChanges } from '../decider/standing-changes.ts';
import { publicationId } from '../result/past-result.ts';
import { schemeWords } from '../result/scheme-words.ts';
import { PublicationComparisonQuery, type PublicationComparison } from './publication-comparison.query.ts';

@QueryHandler(PublicationComparisonQuery)
export class PublicationComparisonHandler implements IQueryHandler<PublicationComparisonQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, target }: PublicationComparisonQuery): Promise<PublicationComparison> {
    const { cycleId, peerGroup } = target;
    const ledger = await this.eventStore.ledger(tenantId);
    const id = publicationId(cycleId, peerGroup);
    const { state } = await loadState(ledger, assessmentPublicationDecider, id);
    const [from, to] = [requireRevision(state, target.from), requireRevision(state, target.to)];
    const above = new Map(
      [...from.result.standings, ...to.result.standings].map((row) => [row.organisation, row.ancestorIds]),
    );
    const changes = standingChanges(from.result, to.result).map((change) => ({
      ...change,
      ancestorIds: above.get(change.organisationId) ?? [],
    }));
    const at = { cycleId, throughPosition: to.ledgerPosition };
    return { changes, words: await schemeWords(this.eventStore, tenantId, at) };
  }
}
