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
 * Folds an aggregate's stream, starting at its snapshot where there is one, and keeps the fold as the next snapshot.
 * The events after the snapshot are always read, so a stale snapshot costs time and never truth; one that cannot be
 * read or kept is left aside. What has no events is not kept: made-up ids would push out what is used.
 */
export const loadState = async <State, Command, Event extends DomainEvent>(
  ledger: Ledger,
  decider: Decider<State, Command, Event>,
  id: string,
  snapshots?: SnapshotStore,
): Promise<LoadedState<State>> => {
  const { stateVersion } = decider;
  const stream = { category: decider.category, id };
  const snapshot = await snapshotOf(ledger, stream, stateVersion, snapshots);
  const known = snapshot
    ? { state: snapshot.state as State, revision: snapshot.revision }
    : { state: decider.initialState, revision: NO_STREAM };
  const loaded = await foldOn(ledger, decider, id, known);
  if (snapshots && loaded.revision > known.revision) {
    await keepSnapshot(ledger, snapshots, stream, { stateVersion, ...loaded });
  }
  return loaded;
};

const foldOn = async <State, Command, Event extends DomainEvent>(
  ledger: Ledger,
  { category, evolve }: Decider<State, Command, Event>,
  id: string,
  known: LoadedState<State>,
): Promise<LoadedState<State>> => {
  let { state, revision } = known;
  for (;;) {
    const read = { fromRevision: revision + 1, maxCount: READ_LIMIT };
    const events = await ledger.readStream({ category, id }, read);
    for (const event of events) {
      state = evolve(state, event as RecordedEvent<Event>);
      revision = event.revision;
    }
    if (events.length < READ_LIMIT) return { state, revision };
  }
};

/** Keeps a snapshot where that is possible: whoever folded or wrote has what was asked for all the same. */
export const keepSnapshot = async (
  ledger: Ledger,
  snapshots: SnapshotStore,
  stream: StreamName,
  snapshot: Snapshot,
): Promise<void> => {
  try {
    await snapshots.save(ledger.tenantId, stream, snapshot);
  } catch {
    // The ledger holds the whole truth: calling it a failure for want of a snapshot would be untrue.
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
