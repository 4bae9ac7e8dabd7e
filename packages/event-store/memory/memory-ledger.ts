import {
  NO_STREAM,
  streamKey,
  type AppendResult,
  type Clock,
  type Ledger,
  type LedgerRead,
  type RecordedEvent,
  type StreamName,
  type StreamRead,
  type StreamWrite,
  type TenantId,
} from '@kaoping/event-sourcing';
import { checkWrites, type CheckedEvent } from '../append/checked-append.ts';
import { placeAppend, type LedgerLookup, type StoredPlace } from '../append/place-append.ts';
import { boundLedgerRead, boundStreamRead, lastPositionAt, toRecordedForm } from '../reads/read-bounds.ts';

interface StoredEvent {
  readonly place: StoredPlace;
  readonly recordedAt: string;
  readonly event: CheckedEvent;
}

/** Holds one tenant's events in a list; every read parses the JSON anew, so no reader shares an object. */
export class MemoryLedger implements Ledger {
  readonly #events: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #places = new Map<string, StoredPlace>();
  readonly #listeners = new Set<() => void>();
  readonly #lookup: LedgerLookup = {
    revisionOf: (stream) => this.#stream(stream).length + NO_STREAM,
    placeOf: (eventId) => this.#places.get(eventId),
  };

  readonly #clock: Clock;
  readonly #checkOpen: () => void;

  readonly tenantId: TenantId;

  constructor(tenant: TenantId, options: { readonly clock: Clock; readonly checkOpen: () => void }) {
    this.tenantId = tenant;
    this.#clock = options.clock;
    this.#checkOpen = options.checkOpen;
  }

  async append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    this.#checkOpen();
    const checked = checkWrites(writes);
    const placement = placeAppend(checked, this.#lookup, { areIdsUnique: false });
    const { revisions } = placement;
    if (placement.kind === 'repeated') return { position: placement.position, revisions, isRepeated: true };

    const before = this.#events.length;
    const recordedAt = this.#nextInstant();
    for (const { stream, events } of checked) {
      for (const event of events) this.#add(stream, event, recordedAt);
    }
    if (this.#events.length > before) this.#wake();
    return { position: this.#events.length, revisions, isRepeated: false };
  }

  async readStream(stream: StreamName, read?: StreamRead): Promise<readonly RecordedEvent[]> {
    this.#checkOpen();
    const { fromRevision, throughPosition, maxCount } = boundStreamRead(read);
    return this.#stream(stream)
      .slice(fromRevision)
      .filter(({ place }) => place.position <= throughPosition)
      .slice(0, maxCount)
      .map((stored) => this.#toRecorded(stored));
  }

  async read(read?: LedgerRead): Promise<readonly RecordedEvent[]> {
    this.#checkOpen();
    const { afterPosition, throughPosition, categories, maxCount } = boundLedgerRead(read);
    return this.#events
      .slice(afterPosition, throughPosition)
      .filter(({ place }) => categories?.includes(place.category) ?? true)
      .slice(0, maxCount)
      .map((stored) => this.#toRecorded(stored));
  }

  async head() {
    this.#checkOpen();
    const last = this.#events.at(-1);
    return last === undefined
      ? { position: 0 }
      : { position: last.place.position, recordedAt: last.recordedAt };
  }

  async positionAt(instant: string): Promise<number> {
    this.#checkOpen();
    return lastPositionAt(toRecordedForm(instant), this.#events.length, (position) =>
      String(this.#events[position - 1]?.recordedAt),
    );
  }

  onAppended(listener: () => void): () => void {
    this.#checkOpen();
    // Wrapped, so that a function that listens twice is heard twice and ends one at a time.
    const entry = () => {
      if (this.#listeners.has(entry)) listener();
    };
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  #stream({ category, id }: StreamName): StoredEvent[] {
    const events = this.#streams.get(streamKey({ category, id }));
    // No category that holds events has a slash, but one asked for may: `a/b` + `c` is not `a` + `b/c`.
    return events?.[0]?.place.category === category ? events : [];
  }

  #nextInstant(): string {
    const now = toRecordedForm(this.#clock.now());
    const last = this.#events.at(-1)?.recordedAt ?? now;
    return last > now ? last : now;
  }

  #add(stream: StreamName, event: CheckedEvent, recordedAt: string): void {
    const inStream = this.#stream(stream);
    const place = {
      category: stream.category,
      streamId: stream.id,
      revision: inStream.length,
      position: this.#events.length + 1,
    };
    const stored = { place, recordedAt, event };
    inStream.push(stored);
    this.#events.push(stored);
    this.#streams.set(streamKey(stream), inStream);
    this.#places.set(event.id, place);
  }

  #wake(): void {
    for (const listener of this.#listeners) queueMicrotask(listener);
  }

  #toRecorded({ place, recordedAt, event }: StoredEvent): RecordedEvent {
    return {
      id: event.id,
      type: event.type,
      version: event.version,
      data: JSON.parse(event.dataText) as unknown,
      actorId: event.actorId,
      correlationId: event.correlationId,
      causationId: event.causationId,
      ...(event.traceparent === null ? {} : { traceparent: event.traceparent }),
      tenantId: this.tenantId,
      stream: { category: place.category, id: place.streamId },
      revision: place.revision,
      position: place.position,
      recordedAt,
    };
  }
}
