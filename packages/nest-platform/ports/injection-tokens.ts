/** Injection tokens of the ports that a composition root provides. */
export const EVENT_STORE = Symbol('EventStore');
/** See {@link EVENT_STORE}. */
export const READ_MODELS = Symbol('ReadModels');
/** See {@link EVENT_STORE}. */
export const CLOCK = Symbol('Clock');
/** See {@link EVENT_STORE}. */
export const ID_SOURCE = Symbol('IdSource');
/** See {@link EVENT_STORE}. */
export const COMMAND_EXECUTOR = Symbol('CommandExecutor');
/**
 * The states that {@link COMMAND_EXECUTOR} folded last: who looks at an aggregate before a command for it spares both
 * of them half the way.
 */
export const SNAPSHOTS = Symbol('Snapshots');
/** See {@link EVENT_STORE}. */
export const SLEEP = Symbol('Sleep');
/**
 * The same ledgers as {@link EVENT_STORE}, for what follows from events and from time: it goes on while headquarters
 * suspend an enterprise. Never for what a person asks for.
 */
export const REACTION_EVENT_STORE = Symbol('ReactionEventStore');
/** Carries out commands through {@link REACTION_EVENT_STORE}. */
export const REACTION_COMMAND_EXECUTOR = Symbol('ReactionCommandExecutor');
