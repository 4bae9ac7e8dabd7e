import { RevisionConflict } from '../errors/ledger-errors.ts';
import type { DomainEvent, ProposedEvent } from '../events/event-envelope.ts';
import type { AppendResult, Ledger, StreamWrite } from '../ports/event-store.port.ts';
import { streamKey } from '../events/stream-name.ts';
import type { SnapshotStore } from '../snapshots/snapshot-store.port.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandOrder, SealedOrder } from './command-order.ts';
import { keepSnapshot, loadState, type LoadedState } from './load-state.ts';

/** How often a command is decided anew after somebody else wrote first, before the caller is told. */
export const CONFLICT_RETRY_LIMIT = 8;

/** What commands led to. */
export interface CommandOutcome extends AppendResult {
  /** The events decided, in order; none where everything asked for was so already. */
  readonly events: readonly ProposedEvent[];
}

/** What command handling needs besides the ledger. */
export interface CommandHandling {
  readonly snapshots?: SnapshotStore;
}

/** A write with the state that it leads to, kept for the snapshot and for a later order of the same commit. */
interface DecidedWrite {
  readonly write: StreamWrite;
  readonly stateVersion: number;
  readonly state: unknown;
}

/** One attempt at everything that was ordered. */
interface Attempt {
  readonly ledger: Ledger;
  readonly context: CommandContext;
  readonly snapshots: SnapshotStore | undefined;
}

/**
 * Decides commands for one or several aggregates and appends what was decided in one atomic commit.
 *
 * 1. Each aggregate is loaded (snapshot, then the events after it) and its commands are decided in turn. An
 *    order that comes back to an aggregate sees what the orders before it decided.
 * 2. All events are appended at the revisions that were read. Their ids come from the command id, so a
 *    repetition after a lost answer writes nothing twice.
 * 3. When somebody else wrote first, everything is loaded and decided again, at most
 *    {@link CONFLICT_RETRY_LIMIT} times.
 *
 * @throws {DomainError} whatever a decider refuses; nothing is written then, for any of the aggregates.
 * @throws {RevisionConflict} when the retries are used up.
 * @throws {EventIdTaken} when the command was carried out before and a decider did not recognise that;
 *   nothing is written.
 */
export const executeCommands = async (
  ledger: Ledger,
  orders: readonly SealedOrder[],
  context: CommandContext,
  { snapshots }: CommandHandling = {},
): Promise<CommandOutcome> => {
  for (let attempt = 0; ; attempt += 1) {
    // A snapshot that ran ahead of its stream would conflict for ever: only the first attempt trusts one.
    const trusted = attempt === 0 ? snapshots : undefined;
    const decided = await decideOrders({ ledger, context, snapshots: trusted }, orders);
    try {
      return await appendDecided(ledger, decided, snapshots);
    } catch (error) {
      if (!(error instanceof RevisionConflict) || attempt >= CONFLICT_RETRY_LIMIT) throw error;
    }
  }
};

const decideOrders = async (
  attempt: Attempt,
  orders: readonly SealedOrder[],
): Promise<readonly DecidedWrite[]> => {
  const decided = new Map<string, DecidedWrite>();
  const writes: DecidedWrite[] = [];
  for (const [index, order] of orders.entries()) {
    const key = streamKey(order);
    const write = await order.use((typed) => decideOrder(attempt, typed, index, decided.get(key)));
    decided.set(key, write);
    writes.push(write);
  }
  return writes;
};

const appendDecided = async (
  ledger: Ledger,
  decided: readonly DecidedWrite[],
  snapshots: SnapshotStore | undefined,
): Promise<CommandOutcome> => {
  const result = await ledger.append(decided.map(({ write }) => write));
  const outcome = { ...result, events: decided.flatMap(({ write }) => write.events) };
  if (result.isRepeated || !snapshots) return outcome;
  for (const [index, { write, stateVersion, state }] of decided.entries()) {
    const revision = result.revisions[index];
    if (revision === undefined || write.events.length === 0) continue;
    await keepSnapshot(ledger, snapshots, write.stream, { stateVersion, revision, state });
  }
  return outcome;
};

const decideOrder = async <State, Command, Event extends DomainEvent>(
  { ledger, context, snapshots }: Attempt,
  { decider, id, commands }: CommandOrder<State, Command, Event>,
  index: number,
  earlier: DecidedWrite | undefined,
): Promise<DecidedWrite> => {
  const loaded = earlier ? stateAfter<State>(earlier) : await loadState(ledger, decider, id, snapshots);
  const { commandId, actorId, correlationId, traceparent } = context;
  const header = { actorId, correlationId, causationId: commandId, ...(traceparent && { traceparent }) };
  const events: ProposedEvent<Event>[] = [];
  let state = loaded.state;
  for (const command of commands) {
    for (const event of decider.decide(command, state)) {
      const proposed = {
        ...header,
        id: `${commandId}/${String(index)}.${String(events.length)}`,
        type: event.type,
        version: 1,
        data: event.data,
      } as ProposedEvent<Event>;
      events.push(proposed);
      state = decider.evolve(state, proposed);
    }
  }
  const stream = { category: decider.category, id };
  return {
    write: { stream, expectedRevision: loaded.revision, events },
    stateVersion: decider.stateVersion,
    state,
  };
};

/** Where the next order for the same aggregate begins, once `earlier` is appended before it. */
const stateAfter = <State>({ write, state }: DecidedWrite): LoadedState<State> => ({
  state: state as State,
  revision: write.expectedRevision + write.events.length,
});
