import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { UnitScorecardEvent } from './unit-scorecard.events.ts';

/** What a scorecard has to remember to hear everything once: kinds of event by integration event. */
export interface UnitScorecard {
  readonly heard: Readonly<Record<string, true>>;
}

/** Before anything was told. */
export const initialUnitScorecard: UnitScorecard = { heard: {} };

/** The mark of one kind of change by one integration event; no id can make two of them one. */
export const heardKey = (type: UnitScorecardEvent['type'], eventId: string): string => `${type} ${eventId}`;

/** Folds one event into the scorecard. */
export const evolveUnitScorecard = (
  { heard }: UnitScorecard,
  { type, data }: ProposedEvent<UnitScorecardEvent>,
): UnitScorecard => ({ heard: { ...heard, [heardKey(type, data.told.eventId)]: true } });
