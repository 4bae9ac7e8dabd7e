import { dayOf } from '@kaoping/calendar';
import { stateAt, type EventStore, type ReadModels, type RecordedEvent } from '@kaoping/event-sourcing';
import { lastDayOf } from '../../bans/result/ban-span.ts';
import { directoryOf } from '../../directory/result/directory-reader.ts';
import { consequenceDecider } from '../decider/consequence.decider.ts';
import type { ConsequenceEvent, ConsequenceGround } from '../decider/consequence.events.ts';
import type { ConsequenceEffect } from '../decider/consequence.state.ts';
import { personsMet } from './persons-met.ts';

/** What those work with who act on consequences. */
export interface ConsequencePorts {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

/** A consequence at the moment when it took effect. */
export interface TakenEffect {
  readonly consequenceId: string;
  readonly round: number;
  readonly ground: ConsequenceGround;
  readonly effect: ConsequenceEffect;
  readonly on: string;
  /** The account that decided; absent where it took effect by itself. */
  readonly decidedBy?: string;
}

const TAKES_EFFECT: readonly ConsequenceEvent['type'][] = [
  'ConsequenceNoted',
  'ConsequenceConfirmed',
  'ConsequenceSoftened',
];

/** What takes effect by an event of a consequence; undefined where nothing does. */
export const takenEffect = async (
  { eventStore, readModels }: ConsequencePorts,
  event: RecordedEvent<ConsequenceEvent>,
): Promise<TakenEffect | undefined> => {
  if (!TAKES_EFFECT.includes(event.type)) return undefined;
  const { id } = event.stream;
  const ledger = await eventStore.ledger(event.tenantId);
  const state = await stateAt(ledger, consequenceDecider, { id, throughPosition: event.position });
  if (state.status === 'absent' || !state.effect) return undefined;
  const { round, ground, effect } = state;
  const taken = { consequenceId: id, round, ground, effect, on: dayOf(event.recordedAt) };
  if (event.type !== 'ConsequenceNoted') return { ...taken, decidedBy: event.actorId };
  const directory = await directoryOf(readModels, event.tenantId);
  const { organisation, definition } = ground;
  const day = dayOfPosts(ground, taken.on);
  const persons = await personsMet(directory, organisation.organisationId, definition.whom, day);
  return { ...taken, effect: { ...effect, persons } };
};

/** The day by whose posts a consequence meets people: the last of the period that was assessed. */
export const dayOfPosts = ({ period }: Pick<ConsequenceGround, 'period'>, otherwise: string): string =>
  lastDayOf(period) ?? otherwise;
