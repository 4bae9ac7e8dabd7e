import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import { instantAfter } from '@kaoping/nest-platform';
import { fileDigest, openTable } from '@kaoping/spreadsheets';
import { organisationTreeDecider } from '../organisation-tree/decider/organisation-tree.decider.ts';
import type { OrganisationTree } from '../organisation-tree/decider/organisation-tree.state.ts';
import { importMappingDecider } from './decider/import-mapping.decider.ts';
import { requireDay } from './directory-import-input.ts';
import type { DirectoryImportPreview, PreviewDirectoryImport } from './directory-import.request.ts';
import { DIRECTORY_FIELDS } from './result/directory-fields.ts';
import { hiddenRows } from './result/hidden-rows.ts';
import { matchFields } from './result/match-fields.ts';
import { planOrganisations, type OrganisationsPlan } from './result/plan-organisations.ts';
import { readOrganisations } from './result/read-organisations.ts';
import { RowReader } from './result/row-reader.ts';

/** A preview with what would carry it out. */
export interface PreparedImport {
  readonly preview: DirectoryImportPreview;
  readonly changes: OrganisationsPlan['changes'];
  /** The tree that the table was compared with. */
  readonly tree: OrganisationTree;
}

/** China Standard Time, in which every day of the product is meant. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** Reads a file and compares it with what is recorded, and changes nothing. */
export const prepareImport = async (
  eventStore: EventStore,
  { metadata, data }: Pick<PreviewDirectoryImport, 'metadata' | 'data'>,
): Promise<PreparedImport> => {
  const { kind, bytes, fileName, mapping: said } = data;
  const effectiveOn = requireDay(
    data.effectiveOn ?? instantAfter(metadata.now, CHINA_OFFSET_MS).slice(0, 10),
  );
  const { table, sheets } = await openTable(data);
  const ledger = await eventStore.ledger(metadata.tenantId);
  const { headers: remembered } = (await loadState(ledger, importMappingDecider, kind)).state;
  const matched = matchFields(table, DIRECTORY_FIELDS[kind], { said, remembered });
  const { state: tree, revision } = await loadState(ledger, organisationTreeDecider, metadata.tenantId);
  const reader = new RowReader(matched);
  const reading = readOrganisations(matched.problems.length > 0 ? [] : table.rows, reader);
  const plan = planOrganisations(reading, { tree, metadata, effectiveOn, headers: matched.headers });
  const { sheet, headerLine, headers } = table;
  const named = { kind, sheet, headerLine, mapping: matched.headers };
  const problems = [...matched.problems, ...reader.problems, ...plan.problems];
  return {
    tree,
    changes: plan.changes,
    preview: {
      ...named,
      digest: digestOf({ ...named, effectiveOn, fileName, file: fileDigest(bytes), revision }),
      sheets,
      headers,
      unused: matched.unused,
      rows: plan.rows,
      problems: problems.toSorted((one, other) => one.line - other.line),
      warnings: [...hiddenRows(table.rows), ...plan.warnings],
    },
  };
};
