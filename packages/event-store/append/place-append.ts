import { EventIdTaken, RevisionConflict, streamKey, type StreamName } from '@kaoping/event-sourcing';
import type { CheckedWrite } from './checked-append.ts';

/** Where an event stands in the ledger. */
export interface StoredPlace {
  readonly category: string;
  readonly streamId: string;
  readonly revision: number;
  readonly position: number;
}

/** What placing an append needs to know of the ledger, as of the commit that is under way. */
export interface LedgerLookup {
  /** Revision of a stream's last event, -1 when it has none. */
  revisionOf(stream: StreamName): number;
  /** Where the event of this id stands, if it is in the ledger. */
  placeOf(eventId: string): StoredPlace | undefined;
}

/** The answer to an append that may go ahead, or that had gone ahead before. */
export type Placement =
  | { readonly kind: 'new'; readonly revisions: readonly number[] }
  | { readonly kind: 'repeated'; readonly revisions: readonly number[]; readonly position: number };

const findConflict = (
  writes: readonly CheckedWrite[],
  ledger: LedgerLookup,
): RevisionConflict | undefined => {
  // Only an append that comes back to a stream must see what its own earlier writes do to it.
  const own = writes.length > 1 ? new Map<string, number>() : undefined;
  for (const { stream, expectedRevision, events } of writes) {
    const actual = own?.get(streamKey(stream)) ?? ledger.revisionOf(stream);
    if (actual !== expectedRevision) return new RevisionConflict(stream, expectedRevision, actual);
    own?.set(streamKey(stream), actual + events.length);
  }
  return undefined;
};

const isAt = (place: StoredPlace | undefined, stream: StreamName, revision: number): boolean =>
  place?.category === stream.category && place.streamId === stream.id && place.revision === revision;

interface Search {
  /** Position of the last event when every event stands at its expected place, 0 otherwise. */
  readonly repeatedAt: number;
  readonly firstTaken: string | undefined;
}

const search = (writes: readonly CheckedWrite[], ledger: LedgerLookup): Search => {
  const wanted = writes.flatMap(({ stream, expectedRevision, events }) =>
    events.map(({ id }, index) => {
      const place = ledger.placeOf(id);
      return { id, place, isExpected: isAt(place, stream, expectedRevision + 1 + index) };
    }),
  );
  const isRepeated = wanted.every(({ isExpected }) => isExpected);
  return {
    repeatedAt: isRepeated ? Math.max(0, ...wanted.map(({ place }) => place?.position ?? 0)) : 0,
    firstTaken: wanted.find(({ place }) => place !== undefined)?.id,
  };
};

/** What the storage does by itself. */
export interface StorageTraits {
  /**
   * True where it refuses a taken id when the event is written, so that looking each one up beforehand is
   * needless.
   */
  readonly areIdsUnique: boolean;
}

/**
 * Decides whether an append may go ahead: it may when every stream stands where the writer believes and no
 * event id is taken.
 *
 * @throws {EventIdTaken} when an id is in the ledger, though not every event at its expected place.
 * @throws {RevisionConflict} when a stream stands elsewhere.
 */
export const placeAppend = (
  writes: readonly CheckedWrite[],
  ledger: LedgerLookup,
  storage: StorageTraits,
): Placement => {
  const conflict = findConflict(writes, ledger);
  const revisions = writes.map(({ expectedRevision, events }) => expectedRevision + events.length);
  if (conflict === undefined && storage.areIdsUnique) return { kind: 'new', revisions };

  const { repeatedAt, firstTaken } = search(writes, ledger);
  if (repeatedAt > 0) return { kind: 'repeated', revisions, position: repeatedAt };
  if (firstTaken !== undefined) throw new EventIdTaken(firstTaken);
  if (conflict !== undefined) throw conflict;
  return { kind: 'new', revisions };
};
