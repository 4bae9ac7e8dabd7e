import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { PastResult } from '@kaoping/scoring-engine';
import type {
  AssessmentPublication,
  AssessmentPublicationEvent,
} from '../decider/assessment-publication.events.ts';
import { pastResultOf } from './past-result.ts';

/** What holds of a ranking from a ledger position on: a result, or none after a recall. */
export interface PastTurn {
  readonly position: number;
  readonly past?: PastResult;
}

/** Everything that was ever published of one ranking, as later periods see it. */
export interface PastRanking {
  readonly cycleId: string;
  readonly schemeId: string;
  /** In order of position. */
  readonly turns: readonly PastTurn[];
}

/** The rankings of a tenant by their id; grown in place, since thousands of publications are read one after another. */
export type PastRankings = Map<string, PastRanking>;

/** Adds what an event changes; of what was added before, nothing is changed. */
export const addToPast = (
  rankings: PastRankings,
  { stream, position, ...event }: RecordedEvent<AssessmentPublicationEvent>,
): void => {
  switch (event.type) {
    case 'OrganisationExempted':
    case 'ResultPublicised':
    case 'ResultApproved':
      return;
    case 'ResultPublished':
    case 'ResultRevised':
      addTurn(rankings, stream.id, { position, past: pastResultOf(event.data) }, event.data);
      return;
    case 'ResultRecalled':
      addTurn(rankings, stream.id, { position });
  }
};

const addTurn = (
  rankings: PastRankings,
  id: string,
  turn: PastTurn,
  publication?: Pick<AssessmentPublication, 'result'>,
): void => {
  const known = rankings.get(id) ?? (publication && firstOf(publication));
  if (known) rankings.set(id, { ...known, turns: [...known.turns, turn] });
};

const firstOf = ({ result }: Pick<AssessmentPublication, 'result'>): PastRanking => ({
  cycleId: result.cycleId,
  schemeId: result.scheme.schemeId,
  turns: [],
});
