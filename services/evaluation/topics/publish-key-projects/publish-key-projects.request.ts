import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Asks to publish how the key projects stand. */
export class PublishKeyProjectsRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly month: string,
  ) {}
}
