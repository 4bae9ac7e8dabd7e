import type { ProposedEvent, RecordedEvent } from '../events/event-envelope.ts';
import type { EventStore, Ledger } from '../ports/event-store.port.ts';
import { MissingUpcaster, NewerEvent, type EventCatalogue } from './event-catalogue.ts';

/**
 * Shows every event in its latest shape and stamps new ones with its version, so that deciders and
 * projections know one shape only while what was stored is never rewritten.
 *
 * @throws {NewerEvent} from every read that meets an event of a version that is not known yet.
 * @throws {MissingUpcaster} from every read that finds no way up; {@link joinCatalogues} tells so at start.
 */
export const upcastingEventStore = (store: EventStore, catalogue: EventCatalogue): EventStore => ({
  createLedger: async (tenant) => upcastingLedger(await store.createLedger(tenant), catalogue),
  ledger: async (tenant) => upcastingLedger(await store.ledger(tenant), catalogue),
  tenants: () => store.tenants(),
  close: () => store.close(),
});

/** {@link upcastingEventStore} for one ledger. */
export const upcastingLedger = (ledger: Ledger, catalogue: EventCatalogue): Ledger => ({
  tenantId: ledger.tenantId,
  append: (writes) =>
    ledger.append(
      writes.map((write) => ({ ...write, events: write.events.map((event) => stamp(event, catalogue)) })),
    ),
  readStream: async (stream, read) => upcastAll(await ledger.readStream(stream, read), catalogue),
  read: async (read) => upcastAll(await ledger.read(read), catalogue),
  head: () => ledger.head(),
  positionAt: (instant) => ledger.positionAt(instant),
  onAppended: (listener) => ledger.onAppended(listener),
});

const stamp = (event: ProposedEvent, catalogue: EventCatalogue): ProposedEvent => {
  const version = catalogue[event.type]?.version ?? 1;
  return version === event.version ? event : { ...event, version };
};

const upcastAll = (events: readonly RecordedEvent[], catalogue: EventCatalogue): readonly RecordedEvent[] => {
  // Almost always nothing is old: then the very same array goes on, uncopied.
  if (events.every((event) => event.version === (catalogue[event.type]?.version ?? 1))) return events;
  return events.map((event) => upcast(event, catalogue));
};

const upcast = (event: RecordedEvent, catalogue: EventCatalogue): RecordedEvent => {
  const shape = catalogue[event.type] ?? { version: 1 };
  if (event.version > shape.version) throw new NewerEvent(event.type, event.version);
  let data: unknown = event.data;
  for (let version = event.version; version < shape.version; version += 1) {
    const lift = shape.upcasters?.[version];
    // A catalogue that was never joined was never checked: half-lifted data must not pass for the latest.
    if (!lift) throw new MissingUpcaster(event.type, version);
    data = lift(data);
  }
  return { ...event, version: shape.version, data };
};
