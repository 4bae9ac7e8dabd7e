import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Takes everything of an enterprise out as one archive. */
export class TakeExport {
  readonly type = 'TakeExport';

  constructor(readonly metadata: CommandMetadata) {}
}
