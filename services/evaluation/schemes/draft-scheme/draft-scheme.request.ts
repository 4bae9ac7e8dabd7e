import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Asks to write a scheme's text as a draft. */
export class DraftSchemeRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly yaml: string; readonly account: string },
  ) {}
}
