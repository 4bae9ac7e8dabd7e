import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { BusinessResultColumnsSettled } from './business-results.events.ts';

/** What the columns of a scheme's tables mean, and the commands that settled it. */
export interface ResultColumns {
  /** Name of the plan's input by header. */
  readonly columns: Readonly<Record<string, string>>;
  readonly commandIds: readonly string[];
}

/** Keeps what the columns of a table mean for the next table of the scheme. */
export class SettleResultColumns {
  readonly type = 'SettleResultColumns';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: BusinessResultColumnsSettled['data'],
  ) {}
}

const isSame = (one: ResultColumns['columns'], other: ResultColumns['columns']): boolean => {
  const headers = Object.keys(one);
  return (
    headers.length === Object.keys(other).length && headers.every((header) => one[header] === other[header])
  );
};

/** The meaning of columns by scheme; its stream id is the scheme's. */
export const resultColumnsDecider: Decider<ResultColumns, SettleResultColumns, BusinessResultColumnsSettled> =
  {
    category: 'business-result-columns',
    initialState: { columns: {}, commandIds: [] },
    stateVersion: 1,
    evolve: ({ commandIds }, { data, causationId }: ProposedEvent<BusinessResultColumnsSettled>) => ({
      columns: data.columns,
      commandIds: [...commandIds, causationId],
    }),
    decide: ({ metadata, data }, { columns, commandIds }) =>
      commandIds.includes(metadata.commandId) || isSame(columns, data.columns)
        ? []
        : [{ type: 'BusinessResultColumnsSettled', data }],
  };
