import type { RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { ConsequenceEvent } from '../../consequences/decider/consequence.events.ts';
import type { ConsequenceStanding, WarnedUnit } from './unit-facts.ts';
import { changeFacts, moved, TABLES } from './unit-facts.rows.ts';

interface ConsequenceRow {
  readonly organisation: WarnedUnit;
  readonly standing: ConsequenceStanding;
}

/** How a consequence stands after an event; undefined where that stays as it was. */
const STANDINGS: Readonly<Record<ConsequenceEvent['type'], ConsequenceStanding | undefined>> = {
  ConsequenceProposed: 'waiting',
  ConsequenceNoted: 'noted',
  ConsequenceGroundRestated: undefined,
  ConsequenceConfirmed: 'confirmed',
  ConsequenceSoftened: 'confirmed',
  ConsequenceDismissed: 'dismissed',
  ConsequenceWithdrawn: 'withdrawn',
  ConsequenceCarriedOut: 'carried-out',
};

/** Counts a consequence as it stands after an event. */
export const applyConsequence = async (rows: Rows, event: RecordedEvent<ConsequenceEvent>): Promise<void> => {
  const { id } = event.stream;
  const before = await rows.get<ConsequenceRow>(TABLES.consequences, id);
  const organisation = 'organisation' in event.data ? event.data.organisation : before?.organisation;
  const standing = STANDINGS[event.type] ?? before?.standing;
  if (!organisation || standing === undefined) return;
  rows.put(TABLES.consequences, id, { organisation, standing });
  await changeFacts(rows, organisation, (facts) => ({
    ...facts,
    consequences: moved(facts.consequences, before?.standing, standing),
  }));
};
