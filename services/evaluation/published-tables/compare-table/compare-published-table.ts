import { loadState, orderFor, type CommandExecutor, type EventStore } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import { fileDigest, openTable, roundedCells } from '@kaoping/spreadsheets';
import { findScheme } from '../find-scheme.ts';
import { publishedTableDecider, RecordTableComparison } from '../decider/published-table.decider.ts';
import { PublishedTableRefused } from '../decider/published-table.errors.ts';
import { compareTable } from '../result/compare-table.ts';
import type { ComparedTable, ComparePublishedTable } from './compare-table.request.ts';

/** What comparing takes. */
export interface ComparePorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Rows and remarks in one event: what somebody goes through by hand; the counts tell all. */
const KEPT = { rows: 2_000, remarks: 500, warnings: 500 };

/**
 * Holds a published table against a scheme and keeps what came of it; the table itself changes nothing.
 *
 * @throws {PublishedTableRefused} when no row could be computed and held against what was published.
 */
export const comparePublishedTable = async (
  { eventStore, commands }: ComparePorts,
  { metadata, data }: ComparePublishedTable,
): Promise<ComparedTable> => {
  const { tenantId } = metadata;
  const checked = await findScheme(eventStore, tenantId, data);
  const { table } = await openTable(data);
  const ledger = await eventStore.ledger(tenantId);
  const { schemeId, parameters, isPartial, period } = data;
  const columns = data.columns ?? (await loadState(ledger, publishedTableDecider, schemeId)).state.columns;
  const settings = { columns, parameters, isPartial, ...(period !== undefined && { period }) };
  const { counts, rows, remarks, unused } = compareTable(table, checked, settings);
  const isCompared = counts.same + counts.rounding + counts.different > 0;
  if (!isCompared) throw new PublishedTableRefused(remarks, unused);
  const warnings = roundedCells(table).filter(({ column }) => !unused.includes(column));
  const about = {
    schemeId,
    schemeVersion: checked.scheme.version,
    schemeDigest: checked.digest,
    file: {
      name: data.fileName,
      digest: fileDigest(data.bytes),
      sheet: table.sheet,
      headerLine: table.headerLine,
    },
    columns,
    isPartial,
  };
  const comparison = {
    comparisonId: digestOf({ ...about, ...settings }),
    ...about,
    unused,
    counts,
    rows: rows.slice(0, KEPT.rows),
    remarkCount: remarks.length,
    remarks: remarks.slice(0, KEPT.remarks),
    warningCount: warnings.length,
    warnings: warnings.slice(0, KEPT.warnings),
  };
  const order = orderFor(publishedTableDecider, schemeId, new RecordTableComparison(metadata, comparison));
  await commands.execute(metadata, order);
  return { schemeId, comparisonId: comparison.comparisonId };
};
