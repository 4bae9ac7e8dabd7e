import type { Decider } from '@kaoping/event-sourcing';
import type { ImportBusinessResults } from './business-results.commands.ts';
import { ResultsOfCancelledCycle, ResultSourceRefused } from './business-results.errors.ts';
import type {
  BusinessResultsCorrected,
  BusinessResultsEvent,
  ImportedEntry,
  ResultBatch,
} from './business-results.events.ts';
import {
  evolveBusinessResults,
  figureKey,
  initialBusinessResults,
  type BusinessResults,
} from './business-results.state.ts';

/** Characters of a source. */
const SOURCE_LENGTH_MAX = 200;

/** Entries in one event: what other services take at once. */
const ENTRIES_PER_EVENT = 2_000;

/** The same table again decides nothing, also after a later one corrected its figures. */
const importResults = (
  { metadata, data }: ImportBusinessResults,
  { entries, batchIds }: BusinessResults,
): readonly BusinessResultsEvent[] => {
  const { figures, cycleStatus, ...given } = data;
  if (batchIds.includes(data.batchId)) return [];
  if (cycleStatus === 'cancelled') throw new ResultsOfCancelledCycle(data.cycleId);
  const batch = { ...given, source: requireSource(data.source) };
  const added: ImportedEntry[] = [];
  const corrections: Correction[] = [];
  for (const [index, figure] of figures.entries()) {
    const present = entries[figureKey(figure)];
    const entry = { entryId: `${metadata.commandId}.${String(index + 1)}`, ...figure };
    if (present === undefined) added.push(entry);
    else if (present.value !== figure.value) {
      corrections.push({
        replacedEntryId: present.entryId,
        replacedValue: present.value,
        replacement: entry,
      });
    }
  }
  return [...imported(batch, added), ...corrected(batch, corrections)];
};

type Correction = BusinessResultsCorrected['data']['corrections'][number];

const imported = (batch: ResultBatch, entries: readonly ImportedEntry[]): readonly BusinessResultsEvent[] =>
  pages(entries).map((page) => ({ type: 'BusinessResultsImported', data: { ...batch, entries: page } }));

const corrected = (batch: ResultBatch, corrections: readonly Correction[]): readonly BusinessResultsEvent[] =>
  pages(corrections).map((page) => ({
    type: 'BusinessResultsCorrected',
    data: { ...batch, corrections: page },
  }));

const pages = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / ENTRIES_PER_EVENT) }, (_, page) =>
    items.slice(page * ENTRIES_PER_EVENT, (page + 1) * ENTRIES_PER_EVENT),
  );

const requireSource = (source: string): string => {
  const trimmed = source.trim();
  if (trimmed === '' || trimmed.length > SOURCE_LENGTH_MAX) throw new ResultSourceRefused(SOURCE_LENGTH_MAX);
  return trimmed;
};

/** The imported figures of a cycle; its stream id is the cycle's. */
export const businessResultsDecider: Decider<BusinessResults, ImportBusinessResults, BusinessResultsEvent> = {
  category: 'business-results',
  initialState: initialBusinessResults,
  stateVersion: 1,
  evolve: evolveBusinessResults,
  decide: importResults,
};
