import {
  tenantId,
  type DomainEvent,
  type EventHeader,
  type EventPlace,
  type ProposedEvent,
  type RecordedEvent,
  type StreamName,
} from '@kaoping/event-sourcing';

const FIRST_INSTANT = '2017-05-03T08:00:00.000Z';

/** The instant of a position where a test names none: one second after the position before. */
const instantOf = (position: number): string =>
  new Date(Date.parse(FIRST_INSTANT) + (position - 1) * 1000).toISOString();

const headerOf = (number: number): EventHeader => ({
  id: `event-${String(number)}`,
  version: 1,
  actorId: 'wang-fang',
  correlationId: 'request-1',
  causationId: 'command-1',
});

/**
 * Makes an event that is on its way into a ledger.
 *
 * @example proposed({ type: 'ScoreRecorded', data: { rating: '8' } }, { id: 'event-7' })
 */
export const proposed = <Event extends DomainEvent>(
  event: Event,
  header: Partial<EventHeader> = {},
): ProposedEvent<Event> =>
  ({ ...headerOf(1), ...header, type: event.type, data: event.data }) as ProposedEvent<Event>;

/**
 * Makes one event as a ledger holds it. Position 1 and revision 0 of `thing/1` in `louxing` unless told.
 *
 * @example recorded({ type: 'ScoreRecorded', data: { rating: '8' } }, { position: 7 })
 */
export const recorded = <Event extends DomainEvent>(
  event: Event,
  place: Partial<EventHeader & EventPlace> = {},
): RecordedEvent<Event> => {
  const position = place.position ?? 1;
  return {
    tenantId: tenantId('louxing'),
    stream: { category: 'thing', id: '1' },
    revision: 0,
    position,
    recordedAt: instantOf(position),
    ...headerOf(position),
    ...place,
    type: event.type,
    data: event.data,
  } as unknown as RecordedEvent<Event>;
};

/** The history of one tenant, written down stream by stream. */
export interface RecordedHistory {
  /** Continues a stream at the next positions of the ledger. */
  in(category: string, id: string, ...events: readonly DomainEvent[]): RecordedHistory;
  /** Everything so far, in position order. */
  readonly events: readonly RecordedEvent[];
}

/**
 * Makes the events of a ledger, with gapless positions and revisions.
 *
 * @example recordedHistory().in('scorecard', 'a', opened).in('scorecard', 'b', opened).in('scorecard', 'a', sealed).events
 */
export const recordedHistory = (
  tenant = tenantId('louxing'),
  events: readonly RecordedEvent[] = [],
): RecordedHistory => ({
  events,
  in: (category, id, ...added) => {
    const stream: StreamName = { category, id };
    const before = events.filter((event) => event.stream.category === category && event.stream.id === id);
    const placed = added.map((event, index) =>
      recorded(event, {
        tenantId: tenant,
        stream,
        revision: before.length + index,
        position: events.length + index + 1,
      }),
    );
    return recordedHistory(tenant, [...events, ...placed]);
  },
});
