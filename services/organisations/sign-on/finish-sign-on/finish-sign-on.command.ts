import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SignOnFlow } from '../result/sign-on-provider.port.ts';

/** Somebody came back from the provider. */
export class FinishSignOn {
  readonly type = 'FinishSignOn';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly flow: SignOnFlow;
      /** The query with which the browser came back, from its question mark on. */
      readonly search: string;
    },
  ) {}
}
