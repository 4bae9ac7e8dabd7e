import type { DomainEvent, ProposedEvent, RecordedEvent } from '../events/event-envelope.ts';
import { streamKey, type StreamName } from '../events/stream-name.ts';
import { EventIdTaken, RevisionConflict } from '../errors/ledger-errors.ts';
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

/** The dead letters of one subscription, by the aggregate that they hold up. */
export interface DeadLetters {
  /** Events that wait, by {@link streamKey} of their aggregate, oldest first. */
  waiting(): Promise<Map<string, readonly ParkedEvent[]>>;
  park(event: RecordedEvent, reason: string): Promise<void>;
  release(stream: StreamName, throughRevision: number): Promise<void>;
}

/** Keeps a subscription's dead letters in the ledger, so that they outlive the process and can be audited. */
export const deadLettersOf = (ledger: Ledger, subscription: string): DeadLetters => {
  const append = async (id: string, stream: StreamName, event: DeadLetterEvent): Promise<void> => {
    const letters = { category: DEAD_LETTER_CATEGORY, id: `${subscription}:${streamKey(stream)}` };
    const proposed: ProposedEvent = {
      id,
      version: 1,
      actorId: `subscription:${subscription}`,
      correlationId: id,
      causationId: event.type === 'EventParked' ? event.data.eventId : id,
      ...event,
    };
    for (;;) {
      try {
        const expectedRevision = await lastRevision(ledger, letters);
        await ledger.append([{ stream: letters, expectedRevision, events: [proposed] }]);
        return;
      } catch (error) {
        if (error instanceof EventIdTaken) return;
        if (!(error instanceof RevisionConflict)) throw error;
      }
    }
  };
  return {
    waiting: () => readWaiting(ledger, subscription),
    park: (event, reason) =>
      append(`parked:${subscription}:${event.id}`, event.stream, {
        type: 'EventParked',
        data: { subscription, eventId: event.id, stream: event.stream, revision: event.revision, reason },
      }),
    release: (stream, throughRevision) =>
      append(`released:${subscription}:${streamKey(stream)}:${String(throughRevision)}`, stream, {
        type: 'ParkedEventsReleased',
        data: { subscription, stream, throughRevision },
      }),
  };
};

const lastRevision = async (ledger: Ledger, stream: StreamName): Promise<number> => {
  let revision = NO_STREAM;
  for (;;) {
    const events = await ledger.readStream(stream, { fromRevision: revision + 1 });
    revision = events.at(-1)?.revision ?? revision;
    if (events.length < READ_LIMIT) return revision;
  }
};

const readWaiting = async (
  ledger: Ledger,
  subscription: string,
): Promise<Map<string, readonly ParkedEvent[]>> => {
  const waiting = new Map<string, readonly ParkedEvent[]>();
  let afterPosition = 0;
  for (;;) {
    const events = await ledger.read({ afterPosition, categories: [DEAD_LETTER_CATEGORY] });
    for (const event of events as readonly RecordedEvent<DeadLetterEvent>[]) {
      if (event.data.subscription === subscription) foldLetter(waiting, event);
    }
    if (events.length < READ_LIMIT) return waiting;
    afterPosition = events.at(-1)?.position ?? afterPosition;
  }
};

const foldLetter = (
  waiting: Map<string, readonly ParkedEvent[]>,
  event: RecordedEvent<DeadLetterEvent>,
): void => {
  const key = streamKey(event.data.stream);
  switch (event.type) {
    case 'EventParked':
      waiting.set(key, [...(waiting.get(key) ?? []), event.data]);
      return;
    case 'ParkedEventsReleased': {
      const { throughRevision } = event.data;
      const left = (waiting.get(key) ?? []).filter((parked) => parked.revision > throughRevision);
      if (left.length > 0) waiting.set(key, left);
      else waiting.delete(key);
    }
  }
};
