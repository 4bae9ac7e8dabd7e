import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { BusinessResultsEvent, ImportedEntry } from './business-results.events.ts';

/** The figures of a cycle as they stand; plain JSON, so that it can be a snapshot. */
export interface BusinessResults {
  /** By {@link figureKey}. */
  readonly entries: Readonly<Record<string, { readonly entryId: string; readonly value: string }>>;
  /** The batches that were taken in, so that one of them again decides nothing, whatever came after it. */
  readonly batchIds: readonly string[];
}

/** Before any table came. */
export const initialBusinessResults: BusinessResults = { entries: {}, batchIds: [] };

/** What two tables mean when they speak of the same figure. */
export const figureKey = ({
  organisationId,
  input,
  label,
}: Omit<ImportedEntry, 'entryId' | 'value'>): string => JSON.stringify([organisationId, input, label ?? '']);

/** Folds one event into the figures. */
export const evolveBusinessResults = (
  { entries, batchIds }: BusinessResults,
  event: ProposedEvent<BusinessResultsEvent>,
): BusinessResults => {
  const { batchId } = event.data;
  const changed = entriesOf(event).map((entry) => [
    figureKey(entry),
    { entryId: entry.entryId, value: entry.value },
  ]);
  return {
    entries: { ...entries, ...(Object.fromEntries(changed) as BusinessResults['entries']) },
    batchIds: batchIds.includes(batchId) ? batchIds : [...batchIds, batchId],
  };
};

const entriesOf = (event: ProposedEvent<BusinessResultsEvent>): readonly ImportedEntry[] =>
  event.type === 'BusinessResultsImported'
    ? event.data.entries
    : event.data.corrections.map(({ replacement }) => replacement);
