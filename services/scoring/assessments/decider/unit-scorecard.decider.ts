import type { Decider } from '@kaoping/event-sourcing';
import type { UnitScorecardCommand } from './unit-scorecard.commands.ts';
import type { UnitScorecardEvent } from './unit-scorecard.events.ts';
import {
  evolveUnitScorecard,
  heardKey,
  initialUnitScorecard,
  type UnitScorecard,
} from './unit-scorecard.state.ts';

/** The stream id of a unit's scorecard, e.g. `2017-towns:金塘`. */
export const unitScorecardId = (cycleId: string, organisationId: string): string =>
  `${cycleId}:${organisationId}`;

const eventOf = (command: UnitScorecardCommand): UnitScorecardEvent => {
  switch (command.type) {
    case 'TakeEntries':
      return { type: 'EntriesTaken', data: command.data };
    case 'ReplaceEntries':
      return { type: 'EntriesReplaced', data: command.data };
    case 'RemoveEntries':
      return { type: 'EntriesRemoved', data: command.data };
  }
};

/**
 * The rules of a unit's scorecard: everything that was told is kept once, in whatever order it comes. What of it
 * stands follows from the whole (see `settleUnit`), so nothing that is told can come too early or too late.
 */
export const unitScorecardDecider: Decider<UnitScorecard, UnitScorecardCommand, UnitScorecardEvent> = {
  category: 'unit-scorecard',
  initialState: initialUnitScorecard,
  stateVersion: 1,
  evolve: evolveUnitScorecard,
  decide: (command, { heard }) => {
    const event = eventOf(command);
    return Object.hasOwn(heard, heardKey(event.type, event.data.told.eventId)) ? [] : [event];
  },
};
