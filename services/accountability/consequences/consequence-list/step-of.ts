import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { ConsequenceEvent } from '../decider/consequence.events.ts';
import type { ConsequenceStepKind, ConsequenceStepRow } from './consequence.row.ts';

const KINDS: Readonly<Record<ConsequenceEvent['type'], ConsequenceStepKind>> = {
  ConsequenceProposed: 'proposed',
  ConsequenceNoted: 'noted',
  ConsequenceGroundRestated: 'restated',
  ConsequenceConfirmed: 'confirmed',
  ConsequenceSoftened: 'softened',
  ConsequenceDismissed: 'dismissed',
  ConsequenceWithdrawn: 'withdrawn',
  ConsequenceCarriedOut: 'carried-out',
};

/** What an event says in the history of its consequence. */
export const stepOf = (event: RecordedEvent<ConsequenceEvent>, round: number): ConsequenceStepRow => {
  const { type, recordedAt: at, actorId } = event;
  return { kind: KINDS[type], round, at, actorId, text: textOf(event) };
};

const textOf = ({ data }: RecordedEvent<ConsequenceEvent>): string => {
  if ('because' in data) return data.because.reason;
  return 'reason' in data ? data.reason : data.note;
};
