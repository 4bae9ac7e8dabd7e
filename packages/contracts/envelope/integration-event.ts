import type { RecordedEvent, TenantId } from '@kaoping/event-sourcing';
import { typeOf, type Contract, type DataOf } from './contract.ts';

/**
 * What one service tells the others: a CloudEvent (CNCF, version 1.0.2) in plain JSON. Extension attributes are
 * lower case without separators, as CloudEvents asks.
 */
export interface IntegrationEvent<Data = unknown> {
  readonly specversion: '1.0';
  /**
   * Made of the recorded event's: the same fact told twice has the same id. Ids of events are unique in a ledger
   * only, so one that is meant for another tenant names who tells it, too.
   */
  readonly id: string;
  /** `/organisations`, `/evaluation`, …: the service that tells it. */
  readonly source: string;
  /** E.g. `kaoping.evaluation.scores-recorded.v1`. */
  readonly type: string;
  /** The aggregate that it is about, as `category/id`. */
  readonly subject: string;
  /** When it was recorded: an ISO instant in UTC with milliseconds. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly tenantid: TenantId;
  /** The other tenant that it is meant for, where headquarters and subsidiary speak with each other. */
  readonly recipient?: TenantId;
  /** Position in the ledger of `tenantid`, as text (CloudEvents' sequence extension); consumers take the later one. */
  readonly sequence: string;
  readonly actorid: string;
  readonly correlationid: string;
  readonly traceparent?: string;
  readonly data: Data;
}

/** What may be said of one telling, besides its data. */
export interface Telling {
  /** Place among several events told of one recorded event, from 0. */
  readonly index?: number;
  readonly recipient?: TenantId;
}

/**
 * Tells a recorded event to other services.
 *
 * @throws {ZodError} when the data are not what the contract says: a defect of the producer, parked and not sent.
 */
export const integrationEvent = <Kind extends Contract>(
  contract: Kind,
  cause: RecordedEvent,
  data: DataOf<Kind>,
  { index = 0, recipient }: Telling = {},
): IntegrationEvent<DataOf<Kind>> => ({
  specversion: '1.0',
  id: `${cause.id}#${contract.name}.${String(index)}${recipient === undefined ? '' : `@${cause.tenantId}>${recipient}`}`,
  source: `/${contract.producer}`,
  type: typeOf(contract),
  subject: `${cause.stream.category}/${cause.stream.id}`,
  time: cause.recordedAt,
  datacontenttype: 'application/json',
  tenantid: cause.tenantId,
  ...(recipient !== undefined && { recipient }),
  sequence: String(cause.position),
  actorid: cause.actorId,
  correlationid: cause.correlationId,
  ...(cause.traceparent !== undefined && { traceparent: cause.traceparent }),
  data: contract.data.parse(data) as DataOf<Kind>,
});

/** Whether an event is one of a contract's. */
export const isOf = <Kind extends Contract>(
  contract: Kind,
  event: IntegrationEvent,
): event is IntegrationEvent<DataOf<Kind>> => event.type === typeOf(contract);
