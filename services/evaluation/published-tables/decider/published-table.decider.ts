import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { PublishedTableCompared } from './published-table.events.ts';

/** Keeps what came of holding a published table against a scheme. */
export class RecordTableComparison {
  readonly type = 'RecordTableComparison';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<PublishedTableCompared['data'], 'comparedAt'>,
  ) {}
}

/** The tables that were compared with a scheme, and what their columns meant last. */
export interface ComparedTables {
  readonly columns: Readonly<Record<string, string>>;
  readonly comparisonIds: readonly string[];
}

/** The tables that were held against a scheme; its stream id is the scheme's. The same comparison is kept once. */
export const publishedTableDecider: Decider<ComparedTables, RecordTableComparison, PublishedTableCompared> = {
  category: 'published-table',
  initialState: { columns: {}, comparisonIds: [] },
  stateVersion: 1,
  evolve: ({ comparisonIds }, { data }: ProposedEvent<PublishedTableCompared>) => ({
    columns: data.columns,
    comparisonIds: [...comparisonIds, data.comparisonId],
  }),
  decide: ({ metadata, data }, { comparisonIds }) =>
    comparisonIds.includes(data.comparisonId)
      ? []
      : [{ type: 'PublishedTableCompared', data: { ...data, comparedAt: metadata.now } }],
};
