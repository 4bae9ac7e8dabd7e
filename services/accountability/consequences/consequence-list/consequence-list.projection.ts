import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { ConsequenceEvent } from '../decider/consequence.events.ts';
import { evolveConsequence, initialConsequence } from '../decider/consequence.state.ts';
import { ALL_CONSEQUENCES, CONSEQUENCE_TABLE, type ConsequenceRow } from './consequence.row.ts';
import { stepOf } from './step-of.ts';

/** Keeps every consequence as it stands, by unit, cycle and state. */
export const consequenceListProjection: Projection = {
  name: 'consequence-list',
  version: 1,
  categories: ['consequence'],
  tables: [CONSEQUENCE_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<ConsequenceEvent>;
      const consequenceId = event.stream.id;
      const present = await rows.get<ConsequenceRow>(CONSEQUENCE_TABLE, consequenceId);
      const row = rowAfter(consequenceId, present, event);
      if (!row) continue;
      rows.put(CONSEQUENCE_TABLE, consequenceId, row, {
        all: ALL_CONSEQUENCES,
        organisation: row.ground.organisation.organisationId,
        cycle: row.ground.cycleId,
        status: row.status,
      });
    }
  },
};

const rowAfter = (
  consequenceId: string,
  present: ConsequenceRow | undefined,
  event: RecordedEvent<ConsequenceEvent>,
): ConsequenceRow | undefined => {
  const state = evolveConsequence(present ? { ...present, changedBy: [] } : initialConsequence, event);
  if (state.status === 'absent') return undefined;
  const { changedBy: _, ...kept } = state;
  return { ...kept, consequenceId, steps: [...(present?.steps ?? []), stepOf(event, state.round)] };
};
