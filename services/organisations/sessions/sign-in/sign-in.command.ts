import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Somebody wants to come in with a password. */
export class SignInWithPassword {
  readonly type = 'SignInWithPassword';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly loginName: string; readonly password: string },
  ) {}
}
