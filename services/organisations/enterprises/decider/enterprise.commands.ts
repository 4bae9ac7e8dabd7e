import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Makes an enterprise a tenant. */
export class RegisterEnterprise {
  readonly type = 'RegisterEnterprise';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly name: string },
  ) {}
}

/** Everything that can be asked of an enterprise. */
export type EnterpriseCommand = RegisterEnterprise;
