import { stateAt, type Ledger, type RecordedEvent } from '@kaoping/event-sourcing';
import { scorecardDecider, scorecardId } from '../../scorecards/decider/scorecard.decider.ts';
import type { ScorecardEvent } from '../../scorecards/decider/scorecard.events.ts';
import type { Scorecard } from '../../scorecards/decider/scorecard.state.ts';
import type { EntryOrigin } from './standing-explanation.query.ts';

/** A scorecard as it was, and where each of its entries came from. */
export interface TracedScorecard {
  readonly scorecard: Scorecard;
  readonly origins: ReadonlyMap<string, EntryOrigin>;
}

/** Folds a scorecard and remembers the event behind every entry. */
export const traceScorecard = async (
  ledger: Ledger,
  target: { readonly cycleId: string; readonly organisationId: string },
  throughPosition: number,
): Promise<TracedScorecard> => {
  const origins = new Map<string, EntryOrigin>();
  const id = scorecardId(target.cycleId, target.organisationId);
  const scorecard = await stateAt(ledger, scorecardDecider, { id, throughPosition }, (event) => {
    const origin = originOf(event);
    if (origin) origins.set(origin.entryId, origin);
  });
  return { scorecard, origins };
};

const originOf = (event: RecordedEvent<ScorecardEvent>): EntryOrigin | undefined => {
  if (event.type !== 'ScoreRecorded' && event.type !== 'ScoreCorrected') return undefined;
  const { id: eventId, position, actorId, recordedAt } = event;
  const { entryId, reason } = event.data;
  return { entryId, eventId, position, actorId, recordedAt, reason };
};
