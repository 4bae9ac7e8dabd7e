import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { ImportMappingRemembered } from './import-mapping.events.ts';

/** Keeps what the columns of a table mean for the next table of its kind. */
export class RememberImportMapping {
  readonly type = 'RememberImportMapping';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ImportMappingRemembered['data'],
  ) {}
}
