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
/** See {@link EVENT_STORE}. */
export const SLEEP = Symbol('Sleep');
