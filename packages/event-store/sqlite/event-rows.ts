import type { RecordedEvent, TenantId } from '@kaoping/event-sourcing';

/** The columns of a row in the order of {@link EventRow}. */
export const EVENT_COLUMNS =
  'position, category, stream_id, revision, id, type, version, recorded_at, ' +
  'actor_id, correlation_id, causation_id, traceparent, data';

/** The statement that writes one row, with its values in the order of {@link EVENT_COLUMNS}. */
export const INSERT_EVENT = `INSERT INTO events (${EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** A row as SQLite gives it in array form: that is markedly cheaper than an object a row. */
export type EventRow = readonly [
  position: number,
  category: string,
  streamId: string,
  revision: number,
  id: string,
  type: string,
  version: number,
  recordedAt: string,
  actorId: string,
  correlationId: string,
  causationId: string,
  traceparent: string | null,
  data: string,
];

/** An event with how many characters its data takes as text. */
export interface SizedEvent {
  readonly event: RecordedEvent;
  readonly characters: number;
}

/** Makes the event of a row. */
export const toRecordedEvent = (tenantId: TenantId, row: EventRow): RecordedEvent => {
  // Indexes, not destructuring: this runs once for every event of a replay.
  const event = {
    id: row[4],
    type: row[5],
    version: row[6],
    data: JSON.parse(row[12]) as unknown,
    actorId: row[8],
    correlationId: row[9],
    causationId: row[10],
    tenantId,
    stream: { category: row[1], id: row[2] },
    revision: row[3],
    position: row[0],
    recordedAt: row[7],
  };
  const traceparent = row[11];
  return traceparent === null ? event : Object.assign(event, { traceparent });
};
