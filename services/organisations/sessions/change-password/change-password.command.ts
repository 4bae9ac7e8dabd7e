import type { CommandMetadata } from '@kaoping/event-sourcing';

/** The signed-in holder wants another password. */
export class ChangeOwnPassword {
  readonly type = 'ChangeOwnPassword';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly accountId: string; readonly present: string; readonly password: string },
  ) {}
}
