import type { DomainEvent, RecordedEvent } from '../events/event-envelope.ts';
import { NO_STREAM, READ_LIMIT, type Ledger } from '../ports/event-store.port.ts';
import type { StreamName } from '../events/stream-name.ts';
import type { Snapshot, SnapshotStore } from '../snapshots/snapshot-store.port.ts';
import type { Decider } from './decider.ts';

/** An aggregate's state and the revision of the last event in it. */
export interface LoadedState<State> {
  readonly state: State;
  readonly revision: number;
}

/**
 * Folds an aggregate's stream, starting at its snapshot where there is one. The events after the snapshot
 * are always read, so a stale snapshot costs time and never truth; one that cannot be read is left aside.
 */
export const loadState = async <State, Command, Event extends DomainEvent>(
  ledger: Ledger,
  decider: Decider<State, Command, Event>,
  id: string,
  snapshots?: SnapshotStore,
): Promise<LoadedState<State>> => {
  const stream = { category: decider.category, id };
  const snapshot = await snapshotOf(ledger, stream, decider.stateVersion, snapshots);
  let state = snapshot ? (snapshot.state as State) : decider.initialState;
  let revision = snapshot?.revision ?? NO_STREAM;
  for (;;) {
    const events = await ledger.readStream(stream, { fromRevision: revision + 1, maxCount: READ_LIMIT });
    for (const event of events) {
      state = decider.evolve(state, event as RecordedEvent<Event>);
      revision = event.revision;
    }
    if (events.length < READ_LIMIT) return { state, revision };
  }
};

const snapshotOf = async (
  ledger: Ledger,
  stream: StreamName,
  stateVersion: number,
  snapshots: SnapshotStore | undefined,
): Promise<Snapshot | undefined> => {
  try {
    return await snapshots?.load(ledger.tenantId, stream, stateVersion);
  } catch {
    // The stream holds the whole truth; a snapshot spares time only.
    return undefined;
  }
};
