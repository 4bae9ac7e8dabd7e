import {
  DomainError,
  type Decider,
  type DomainEvent,
  type Projection,
  type RecordedEvent,
} from '@kaoping/event-sourcing';

/** The smallest domain that has a refusal, a retry and a fold: votes are counted, one a voter. */
export type VoteCounted = DomainEvent<'VoteCounted', { readonly voter: string; readonly points: number }>;

/** Counts a vote. */
export interface CountVote {
  readonly voter: string;
  readonly points: number;
}

/** What is so about a tally. */
export interface Tally {
  readonly total: number;
  readonly voters: readonly string[];
}

/** A tally holds no more points than this. */
export const TALLY_LIMIT = 100;

/** A vote would take the tally over {@link TALLY_LIMIT}. */
export class TallyFull extends DomainError {
  readonly code = 'TALLY.FULL';

  constructor() {
    super({ en: 'The tally is full.', zh: '计票已满。' });
  }
}

/** The rules of a tally. A voter who votes again decides nothing. */
export const tallyDecider: Decider<Tally, CountVote, VoteCounted> = {
  category: 'tally',
  initialState: { total: 0, voters: [] },
  stateVersion: 1,
  evolve: ({ total, voters }, { data }) => ({ total: total + data.points, voters: [...voters, data.voter] }),
  decide: ({ voter, points }, { total, voters }) => {
    if (voters.includes(voter)) return [];
    if (total + points > TALLY_LIMIT) throw new TallyFull();
    return [{ type: 'VoteCounted', data: { voter, points } }];
  },
};

/** A vote as an event. */
export const voteCounted = (voter: string, points = 1): VoteCounted => ({
  type: 'VoteCounted',
  data: { voter, points },
});

/** A row of {@link tallyTotals}: it shows an event that came twice, out of order, or not at all. */
export interface TallyTotal {
  readonly total: number;
  readonly voters: readonly string[];
}

/** The totals by tally: one row for each, listed by whether it has points. */
export const tallyTotals: Projection = {
  name: 'tally-totals',
  version: 1,
  categories: ['tally'],
  tables: ['totals'],
  project: async (events, rows) => {
    for (const { stream, data } of events as readonly RecordedEvent<VoteCounted>[]) {
      const { total, voters } = (await rows.get<TallyTotal>('totals', stream.id)) ?? { total: 0, voters: [] };
      const row: TallyTotal = { total: total + data.points, voters: [...voters, data.voter] };
      rows.put('totals', stream.id, row, { state: row.total > 0 ? 'begun' : 'empty' });
    }
  },
};
