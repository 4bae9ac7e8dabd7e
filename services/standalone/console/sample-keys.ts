import type { Sentence } from '@kaoping/event-sourcing';
import type { Role } from '@kaoping/nest-platform';
import type { RunningServer, ServerOptions } from '../http/start-server.ts';

/** A token that was made with the sample. */
export interface SampleToken {
  readonly enterprise: string;
  readonly role: Role;
  readonly token: string;
}

/** Somebody of the sample who can sign in. */
export interface SampleAccount {
  readonly enterprise: string;
  readonly enterpriseName: string;
  readonly loginName: string;
  readonly name: string;
  readonly password: string;
}

/** Who can come into the sample: by token, or by password. */
export interface SampleKeys {
  readonly tokens: readonly SampleToken[];
  readonly accounts: readonly SampleAccount[];
}

/** Whoever enters a sample where it is asked for. */
export interface SampleDesk {
  /** Enters it while nobody is served yet; it may start a server of its own for that. */
  readonly enterOnce: (
    directory: string,
    report: (step: Sentence) => void,
    startServer: (options: ServerOptions) => Promise<RunningServer>,
  ) => Promise<void>;
  /** Shows who can come in, once; nobody where that was shown before. */
  readonly showKeysOnce: (directory: string, show: (keys: SampleKeys) => void) => Promise<void>;
}
