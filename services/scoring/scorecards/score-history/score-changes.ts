import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { ScorecardEvent, ScorePlace } from '../decider/scorecard.events.ts';
import type { ScoreChangeView } from './score-history.query.ts';

/** The change of a score that an event tells of; none where it tells of something else. */
export const scoreChangesOf = (
  event: RecordedEvent<ScorecardEvent>,
  place: Partial<ScorePlace>,
): readonly ScoreChangeView[] => {
  const change = changeOf(event);
  if (!change || !isMeant(change, place)) return [];
  const { id: eventId, position, recordedAt, actorId } = event;
  return [{ ...change, eventId, position, recordedAt, actorId }];
};

type Change = Omit<ScoreChangeView, 'eventId' | 'position' | 'recordedAt' | 'actorId'>;

const changeOf = (event: RecordedEvent<ScorecardEvent>): Change | undefined => {
  switch (event.type) {
    case 'ScoreRecorded': {
      const { value, reason } = event.data;
      return { kind: 'recorded', ...placeOf(event.data), value, reason };
    }
    case 'ScoreCorrected': {
      const { value, replacedValue, reason } = event.data;
      return { kind: 'corrected', ...placeOf(event.data), value, replacedValue, reason };
    }
    case 'ScoreWithdrawn': {
      const { withdrawnValue: replacedValue, reason } = event.data;
      return { kind: 'withdrawn', ...placeOf(event.data), replacedValue, reason };
    }
    case 'ScorecardOpened':
    case 'ScorecardSealed':
    case 'ScorecardReopened':
      return undefined;
  }
};

const placeOf = ({ indicator, child }: ScorePlace): ScorePlace => ({
  indicator,
  ...(child !== undefined && { child }),
});

const isMeant = (change: Change, { indicator, child }: Partial<ScorePlace>): boolean =>
  (indicator === undefined || change.indicator === indicator) &&
  (child === undefined || change.child === child);
