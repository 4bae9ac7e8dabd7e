import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import { fileDigest, openTable, roundedCells } from '@kaoping/spreadsheets';
import { loadCycle, type LoadedCycle } from '../cycles/decider/load-cycle.ts';
import type {
  BusinessResultsPreview,
  PreviewBusinessResults,
  PreviewedFigure,
} from './business-results.request.ts';
import { businessResultsDecider } from './decider/business-results.decider.ts';
import { figureKey, type BusinessResults } from './decider/business-results.state.ts';
import { resultColumnsDecider } from './decider/result-columns.decider.ts';
import { readFigures, type TableFigure } from './result/read-figures.ts';

/** A preview with the cycle that it is for. */
interface PreparedResults {
  readonly preview: BusinessResultsPreview;
  readonly loaded: LoadedCycle;
}

/** Reads a table against a cycle as it stands, and changes nothing. */
export const prepareResults = async (
  eventStore: EventStore,
  { metadata, data }: Pick<PreviewBusinessResults, 'metadata' | 'data'>,
): Promise<PreparedResults> => {
  const { cycleId, bytes, fileName, columns: said, reach } = data;
  const loaded = await loadCycle(eventStore, metadata.tenantId, cycleId);
  const { table, sheets } = await openTable(data);
  const ledger = await eventStore.ledger(metadata.tenantId);
  const { schemeId } = loaded.cycle.scheme;
  const columns = said ?? (await loadState(ledger, resultColumnsDecider, schemeId)).state.columns;
  const { state: present } = await loadState(ledger, businessResultsDecider, cycleId);
  const { scheme, cycle } = loaded;
  const reading = readFigures(table, { scheme, roster: cycle.roster, columns, covers: reach.covers });
  const { sheet, headerLine, headers } = table;
  const named = { sheet, headerLine, columns };
  return {
    loaded,
    preview: {
      ...named,
      digest: digestOf({ ...named, cycleId, fileName, file: fileDigest(bytes) }),
      sheets,
      headers,
      unused: reading.unused,
      problems: reading.problems,
      figures: reading.figures.map((figure) => beside(figure, present)),
      warnings: roundedCells(table).filter(({ column }) => !reading.unused.includes(column)),
    },
  };
};

const beside = (figure: TableFigure, { entries }: BusinessResults): PreviewedFigure => {
  const present = entries[figureKey(figure)];
  if (present === undefined) return { ...figure, fate: 'new' };
  if (present.value === figure.value) return { ...figure, fate: 'unchanged' };
  return { ...figure, fate: 'corrected', replacedValue: present.value };
};
