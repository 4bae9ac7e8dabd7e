import type { DomainEvent, RecordedEvent } from '../events/event-envelope.ts';
import { streamKey, type StreamName } from '../events/stream-name.ts';
import { RevisionConflict } from '../errors/ledger-errors.ts';
import { NO_STREAM, READ_LIMIT, type Ledger } from '../ports/event-store.port.ts';

/** The category that dead letters are kept in, in the tenant's own ledger. */
export const DEAD_LETTER_CATEGORY = 'dead-letter';

// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
type EventParked = DomainEvent<
  'EventParked',
  {
    readonly subscription: string;
    readonly eventId: string;
    readonly stream: StreamName;
    readonly revision: number;
    readonly reason: string;
  }
>;
type ParkedEventsReleased = DomainEvent<
  'ParkedEventsReleased',
  { readonly subscription: string; readonly stream: StreamName; readonly throughRevision: number }
>;
type DeadLetterEvent = EventParked | ParkedEventsReleased;

/** An event that a subscription could not work off. */
export type ParkedEvent = EventParked['data'];

/** How often a letter is tried again when another process wrote one about the same aggregate first. */
const LETTER_CONFLICT_LIMIT = 8;

type Waiting = Map<string, readonly ParkedEvent[]>;

/** The dead letters of one subscription, by the aggregate that they hold up. */
export interface DeadLetters {
  /** Events that wait, by {@link streamKey} of their aggregate, in the order of its stream. */
  waiting(): Promise<ReadonlyMap<string, readonly ParkedEvent[]>>;
  /** Doing so again while the event waits changes nothing. */
  park(event: RecordedEvent, reason: string): Promise<ParkedEvent>;
  /** Lets go of all that waits up to a revision; doing so again changes nothing. */
  release(stream: StreamName, throughRevision: number): Promise<void>;
}

/** Keeps a subscription's dead letters in the ledger, so that they outlive the process and can be audited. */
export const deadLettersOf = (ledger: Ledger, subscription: string): DeadLetters => {
  const append = async (
    event: DeadLetterEvent,
    causationId: string,
    isNeedless: (waiting: readonly ParkedEvent[]) => boolean,
  ): Promise<void> => {
    const key = streamKey(event.data.stream);
    const letters = { category: DEAD_LETTER_CATEGORY, id: `${subscription}:${key}` };
    await untilNobodyWasFirst(async () => {
      const stored = await readLetters(ledger, letters);
      if (isNeedless(foldLetters(stored, subscription).get(key) ?? [])) return;
      const expectedRevision = stored.at(-1)?.revision ?? NO_STREAM;
      // The revision is part of the id: an event that was released may fail and be parked once more.
      const id = `${event.type}:${subscription}:${causationId}:${String(expectedRevision + 1)}`;
      const header = {
        id,
        version: 1,
        actorId: `subscription:${subscription}`,
        correlationId: id,
        causationId,
      };
      await ledger.append([{ stream: letters, expectedRevision, events: [{ ...header, ...event }] }]);
    });
  };
  return {
    waiting: async () => foldLetters(await readAllLetters(ledger), subscription),
    park: async ({ id: eventId, stream, revision }, reason) => {
      const data = { subscription, eventId, stream, revision, reason };
      await append({ type: 'EventParked', data }, eventId, (waiting) =>
        waiting.some((parked) => parked.eventId === eventId),
      );
      return data;
    },
    release: (stream, throughRevision) => {
      const data = { subscription, stream, throughRevision };
      const cause = `${streamKey(stream)}:${String(throughRevision)}`;
      return append({ type: 'ParkedEventsReleased', data }, cause, (waiting) =>
        waiting.every(({ revision }) => revision > throughRevision),
      );
    },
  };
};

/**
 * Tells a letter about a dead letter. Such a one is given to no subscription: a processor that fails at
 * everything would otherwise write letters about its own letters for ever.
 */
export const isLetterAboutLetter = ({ stream, data }: RecordedEvent): boolean =>
  stream.category === DEAD_LETTER_CATEGORY &&
  (data as DeadLetterEvent['data']).stream.category === DEAD_LETTER_CATEGORY;

/** Adds a parked event to those that wait, in the order of its stream. */
export const withParked = (
  waiting: ReadonlyMap<string, readonly ParkedEvent[]>,
  parked: ParkedEvent,
): ReadonlyMap<string, readonly ParkedEvent[]> => addParked(new Map(waiting), parked);

const addParked = (waiting: Waiting, parked: ParkedEvent): Waiting => {
  const key = streamKey(parked.stream);
  const others = (waiting.get(key) ?? []).filter(({ eventId }) => eventId !== parked.eventId);
  return waiting.set(
    key,
    [...others, parked].sort((one, other) => one.revision - other.revision),
  );
};

const untilNobodyWasFirst = async (write: () => Promise<void>): Promise<void> => {
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      await write();
      return;
    } catch (error) {
      if (!(error instanceof RevisionConflict) || conflicts >= LETTER_CONFLICT_LIMIT) throw error;
    }
  }
};

const readLetters = async (ledger: Ledger, letters: StreamName): Promise<readonly RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for (;;) {
    const events = await ledger.readStream(letters, { fromRevision: all.length });
    all.push(...events);
    if (events.length < READ_LIMIT) return all;
  }
};

const readAllLetters = async (ledger: Ledger): Promise<readonly RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for (;;) {
    const afterPosition = all.at(-1)?.position ?? 0;
    const events = await ledger.read({ afterPosition, categories: [DEAD_LETTER_CATEGORY] });
    all.push(...events);
    if (events.length < READ_LIMIT) return all;
  }
};

const foldLetters = (letters: readonly RecordedEvent[], subscription: string): Waiting => {
  const waiting: Waiting = new Map();
  for (const letter of letters as readonly RecordedEvent<DeadLetterEvent>[]) {
    if (letter.data.subscription === subscription) foldLetter(waiting, letter);
  }
  return waiting;
};

const foldLetter = (waiting: Waiting, letter: RecordedEvent<DeadLetterEvent>): void => {
  switch (letter.type) {
    case 'EventParked':
      addParked(waiting, letter.data);
      return;
    case 'ParkedEventsReleased': {
      const { stream, throughRevision } = letter.data;
      const left = (waiting.get(streamKey(stream)) ?? []).filter(
        ({ revision }) => revision > throughRevision,
      );
      if (left.length > 0) waiting.set(streamKey(stream), left);
      else waiting.delete(streamKey(stream));
    }
  }
};
