import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SignOnConfigured } from './sign-on.events.ts';

/** Lets people come in by a provider. */
export class ConfigureSignOn {
  readonly type = 'ConfigureSignOn';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SignOnConfigured['data'],
  ) {}
}

/** Lets nobody come in by sign-on any more. */
export class SwitchOffSignOn {
  readonly type = 'SwitchOffSignOn';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly reason: string },
  ) {}
}

/** Everything that can be asked of an enterprise's sign-on. */
export type SignOnCommand = ConfigureSignOn | SwitchOffSignOn;
