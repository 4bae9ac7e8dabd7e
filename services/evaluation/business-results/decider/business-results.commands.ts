import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { ImportedEntry, ResultBatch } from './business-results.events.ts';

/** Takes in the figures of a table, all of them or none; those that stand already are left as they are. */
export class ImportBusinessResults {
  readonly type = 'ImportBusinessResults';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ResultBatch & {
      readonly cycleStatus: 'open' | 'cancelled';
      readonly figures: readonly Omit<ImportedEntry, 'entryId'>[];
    },
  ) {}
}
