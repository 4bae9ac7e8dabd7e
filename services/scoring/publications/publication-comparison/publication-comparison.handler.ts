import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, type Place } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import type { StandingChange } from '../decider/assessment-publication.events.ts';
import { requireRevision } from '../decider/assessment-publication.state.ts';
import { standingChanges } from '../decider/standing-changes.ts';
import { publicationId } from '../result/past-result.ts';
import { schemeWords, type SchemeWords } from '../result/scheme-words.ts';
import { PublicationComparisonQuery } from './publication-comparison.query.ts';

/** What changed, each with where the organisation stood in the tree, and what grades are called. */
export interface PublicationComparison {
  readonly changes: readonly (StandingChange & Place)[];
  readonly words: SchemeWords;
}

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
