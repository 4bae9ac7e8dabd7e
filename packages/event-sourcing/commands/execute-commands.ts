import { RevisionConflict } from '../errors/ledger-errors.ts';
import type { DomainEvent, ProposedEvent } from '../events/event-envelope.ts';
import type { AppendResult, Ledger, StreamWrite } from '../ports/event-store.port.ts';
import type { SnapshotStore } from '../snapshots/snapshot-store.port.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandOrder, SealedOrder } from './command-order.ts';
import { loadState } from './load-state.ts';

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

/** A write with the state that it leads to, kept for the snapshot. */
interface DecidedWrite {
  readonly write: StreamWrite;
  readonly stateVersion: number;
  readonly state: unknown;
}

/**
 * Decides commands for one or several aggregates and appends what was decided in one atomic commit.
 *
 * 1. Each aggregate is loaded (snapshot, then the events after it) and its commands are decided in turn.
 * 2. All events are appended at the revisions that were read. Their ids come from the command id, so a
 *    repetition after a lost answer writes nothing twice.
 * 3. When somebody else wrote first, everything is loaded and decided again, at most
 *    {@link CONFLICT_RETRY_LIMIT} times.
 *
 * @throws {DomainError} whatever a decider refuses; nothing is written then, for any of the aggregates.
 * @throws {RevisionConflict} when the retries are used up.
 */
export const executeCommands = async (
  ledger: Ledger,
  orders: readonly SealedOrder[],
  context: CommandContext,
  handling: CommandHandling = {},
): Promise<CommandOutcome> => {
  for (let attempt = 0; ; attempt += 1) {
    const decided: DecidedWrite[] = [];
    for (const [index, order] of orders.entries()) {
      decided.push(await order.use((typed) => decideOrder({ ledger, typed, index, context, handling })));
    }
    try {
      return await appendDecided(ledger, decided, handling);
    } catch (error) {
      if (!(error instanceof RevisionConflict) || attempt >= CONFLICT_RETRY_LIMIT) throw error;
    }
  }
};

const appendDecided = async (
  ledger: Ledger,
  decided: readonly DecidedWrite[],
  handling: CommandHandling,
): Promise<CommandOutcome> => {
  const result = await ledger.append(decided.map(({ write }) => write));
  if (!result.isRepeated && handling.snapshots) {
    for (const [index, { write, stateVersion, state }] of decided.entries()) {
      const revision = result.revisions[index];
      if (revision === undefined || write.events.length === 0) continue;
      await handling.snapshots.save(ledger.tenantId, write.stream, { stateVersion, revision, state });
    }
  }
  return { ...result, events: decided.flatMap(({ write }) => write.events) };
};

const decideOrder = async <State, Command, Event extends DomainEvent>({
  ledger,
  typed,
  index,
  context,
  handling,
}: {
  readonly ledger: Ledger;
  readonly typed: CommandOrder<State, Command, Event>;
  readonly index: number;
  readonly context: CommandContext;
  readonly handling: CommandHandling;
}): Promise<DecidedWrite> => {
  const { decider, id, commands } = typed;
  const loaded = await loadState(ledger, decider, id, handling.snapshots);
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
