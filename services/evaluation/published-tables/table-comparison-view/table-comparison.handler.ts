import { READ_LIMIT, type EventStore, type Ledger, type RecordedEvent } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { publishedTableDecider } from '../decider/published-table.decider.ts';
import type { PublishedTableCompared } from '../decider/published-table.events.ts';
import { TableComparisonsQuery, type TableComparisonView } from './table-comparison.query.ts';

/** Comparisons in one answer. */
const LISTED_MAX = 100;

@QueryHandler(TableComparisonsQuery)
export class TableComparisonsHandler implements IQueryHandler<TableComparisonsQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({
    tenantId,
    schemeId,
    comparisonId,
  }: TableComparisonsQuery): Promise<readonly TableComparisonView[]> {
    const events = await comparisonsOf(await this.eventStore.ledger(tenantId), schemeId);
    return events
      .filter(({ data }) => comparisonId === undefined || data.comparisonId === comparisonId)
      .slice(-LISTED_MAX)
      .reverse()
      .map(({ data, actorId, position }) => ({ comparison: data, comparedBy: actorId, position }));
  }
}

type Compared = RecordedEvent<PublishedTableCompared>;

const comparisonsOf = async (ledger: Ledger, schemeId: string): Promise<readonly Compared[]> => {
  const stream = { category: publishedTableDecider.category, id: schemeId };
  const all: Compared[] = [];
  for (;;) {
    const events = await ledger.readStream(stream, { fromRevision: all.length });
    all.push(...(events as readonly Compared[]));
    if (events.length < READ_LIMIT) return all;
  }
};
