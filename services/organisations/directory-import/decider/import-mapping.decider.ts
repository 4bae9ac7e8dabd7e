import type { Decider } from '@kaoping/event-sourcing';
import type { RememberImportMapping } from './import-mapping.commands.ts';
import type { ImportMappingEvent } from './import-mapping.events.ts';
import { evolveImportMapping, initialImportMapping, type ImportMapping } from './import-mapping.state.ts';

/** The same mapping again is nothing new; nor is a command that was carried out before another mapping came. */
const remember = (
  { metadata, data }: RememberImportMapping,
  { headers, commandIds }: ImportMapping,
): readonly ImportMappingEvent[] =>
  commandIds.includes(metadata.commandId) || isSame(headers, data.headers)
    ? []
    : [{ type: 'ImportMappingRemembered', data }];

const isSame = (one: ImportMapping['headers'], other: ImportMapping['headers']): boolean => {
  const fields = Object.keys(one);
  return fields.length === Object.keys(other).length && fields.every((field) => one[field] === other[field]);
};

/** What columns of tables mean in an enterprise; its stream id is the kind of table. */
export const importMappingDecider: Decider<ImportMapping, RememberImportMapping, ImportMappingEvent> = {
  category: 'import-mapping',
  initialState: initialImportMapping,
  stateVersion: 1,
  evolve: evolveImportMapping,
  decide: remember,
};
