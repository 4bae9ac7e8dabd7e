import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { ImportMappingEvent } from './import-mapping.events.ts';

/** The mapping that was used last, and the commands that settled it. */
export interface ImportMapping {
  readonly headers: Readonly<Record<string, string>>;
  readonly commandIds: readonly string[];
}

/** Before any table came. */
export const initialImportMapping: ImportMapping = { headers: {}, commandIds: [] };

/** Folds one event into the mapping. */
export const evolveImportMapping = (
  { commandIds }: ImportMapping,
  event: ProposedEvent<ImportMappingEvent>,
): ImportMapping => ({ headers: event.data.headers, commandIds: [...commandIds, event.causationId] });
