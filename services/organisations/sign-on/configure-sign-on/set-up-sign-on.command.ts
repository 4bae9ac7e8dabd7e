import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SignOnConfigured } from '../decider/sign-on.events.ts';

/** Sets an enterprise's sign-on up, together with the secret of its client where it has one. */
export class SetUpSignOn {
  readonly type = 'SetUpSignOn';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<SignOnConfigured['data'], 'hasClientSecret'> & { readonly clientSecret?: string },
  ) {}
}
