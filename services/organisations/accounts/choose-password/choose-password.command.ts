import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Somebody who is not signed in chooses a password with a one-time code. */
export class ChoosePasswordByCode {
  readonly type = 'ChoosePasswordByCode';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly loginName: string; readonly code: string; readonly password: string },
  ) {}
}
