import {
  loadState,
  type Decider,
  type DomainEvent,
  type Ledger,
  type LoadedState,
  type SnapshotStore,
} from '@kaoping/event-sourcing';

/**
 * Folds an aggregate that is asked for at every request, and remembers the fold. The events after it are read
 * all the same, so that what was taken back a moment ago is taken back.
 */
export const loadRemembered = async <State, Command, Event extends DomainEvent>(
  ledger: Ledger,
  decider: Decider<State, Command, Event>,
  id: string,
  snapshots: SnapshotStore,
): Promise<LoadedState<State>> => {
  const loaded = await loadState(ledger, decider, id, snapshots);
  const { state, revision } = loaded;
  // What is not there is not remembered: made-up ids would push out what is used.
  if (revision >= 0) {
    const stream = { category: decider.category, id };
    await snapshots.save(ledger.tenantId, stream, { stateVersion: decider.stateVersion, revision, state });
  }
  return loaded;
};
