import type { StreamName } from './stream-name.ts';
import type { TenantId } from './tenant-id.ts';

/** What a decider speaks: a past-tense fact and its plain-JSON data. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** Who asked for a change, in which conversation, and what it answers to. */
export interface EventMetadata {
  /** The person or machine that acted, as the access token names it. */
  readonly actorId: string;
  /** Ties together everything that came of one request. */
  readonly correlationId: string;
  /** The id of the command or event that this one answers. */
  readonly causationId: string;
  /** W3C trace context, where the request carried one. */
  readonly traceparent?: string;
}

/** An event's place and time in its tenant's ledger. */
export interface EventPlace {
  readonly tenantId: TenantId;
  readonly stream: StreamName;
  /** Place in its own stream, from 0, gapless. */
  readonly revision: number;
  /** Place in the tenant's ledger, from 1, gapless: assigned in the commit, so readers never skip one. */
  readonly position: number;
  /** ISO instant of the commit in UTC with milliseconds; never earlier than that of an earlier position. */
  readonly recordedAt: string;
}

/** What every event carries beside its type and data. Its id makes a repeated append harmless. */
export interface EventHeader extends EventMetadata {
  readonly id: string;
  /** The version of the stored shape of `data`, from 1. */
  readonly version: number;
}

/** An event on its way into a ledger. A union of events gives a union, so that `type` tells what `data` is. */
export type ProposedEvent<Event extends DomainEvent = DomainEvent> = Event extends DomainEvent
  ? EventHeader & { readonly type: Event['type']; readonly data: Event['data'] }
  : never;

/** An event as the ledger holds it. */
export type RecordedEvent<Event extends DomainEvent = DomainEvent> = Event extends DomainEvent
  ? ProposedEvent<Event> & EventPlace
  : never;
