import type { CommandExecutor, EventStore, Sleep } from '@kaoping/event-sourcing';
import type { Secrets } from '@kaoping/nest-platform';
import type { PasswordHasher } from './password-hasher.port.ts';

/** What the changes of accounts that handle secrets need. */
export interface AccountPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
  readonly secrets: Secrets;
  readonly hasher: PasswordHasher;
  readonly sleep: Sleep;
  /** The instant so many milliseconds after another. */
  readonly instantAfter: (instant: string, durationMs: number) => string;
}

/** The injection token of {@link AccountPorts}. */
export const ACCOUNT_PORTS = Symbol('AccountPorts');
