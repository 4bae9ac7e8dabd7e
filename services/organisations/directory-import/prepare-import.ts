import { dayOf } from '@kaoping/calendar';
import { loadState, type EventStore, type SealedOrder } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import { fileDigest, openTable } from '@kaoping/spreadsheets';
import { importMappingDecider } from './decider/import-mapping.decider.ts';
import type { DirectoryKind } from './decider/import-mapping.events.ts';
import { requireDay } from './directory-import-input.ts';
import type { DirectoryImportPreview, PreviewDirectoryImport } from './directory-import.request.ts';
import { DIRECTORY_FIELDS } from './result/directory-fields.ts';
import { hiddenRows } from './result/hidden-rows.ts';
import type { ImportGround, PreparedRows } from './result/import-ground.ts';
import { matchFields } from './result/match-fields.ts';
import { prepareOrganisations } from './result/prepare-organisations.ts';
import { preparePeople } from './result/prepare-people.ts';
import { preparePosts } from './result/prepare-posts.ts';
import { RowReader } from './result/row-reader.ts';

/** A preview with what would carry it out. */
export interface PreparedImport {
  readonly preview: DirectoryImportPreview;
  readonly orders: readonly SealedOrder[];
  /** Whether the very command was carried out before. */
  readonly isDone: boolean;
}

const PREPARE: Readonly<Record<DirectoryKind, (ground: ImportGround) => Promise<PreparedRows>>> = {
  organisations: prepareOrganisations,
  people: preparePeople,
  posts: preparePosts,
};

/**
 * Reads a file and compares it with what is recorded, and changes nothing.
 *
 * @param isPreview False where the orders are carried out at once: a large change is decided once then, not twice.
 */
export const prepareImport = async (
  eventStore: EventStore,
  { metadata, data }: Pick<PreviewDirectoryImport, 'metadata' | 'data'>,
  isPreview = true,
): Promise<PreparedImport> => {
  const { kind, bytes, fileName, mapping: said } = data;
  const effectiveOn = requireDay(data.effectiveOn ?? dayOf(metadata.now));
  const { table, sheets } = await openTable(data);
  const ledger = await eventStore.ledger(metadata.tenantId);
  const { headers: remembered } = (await loadState(ledger, importMappingDecider, kind)).state;
  const matched = matchFields(table, DIRECTORY_FIELDS[kind], { said, remembered });
  const reader = new RowReader(matched);
  const lines = matched.problems.length > 0 ? [] : table.rows;
  const ground = { ledger, metadata, lines, reader, headers: matched.headers, effectiveOn, isPreview };
  const { revision, orders, isDone, ...prepared } = await PREPARE[kind](ground);
  const { sheet, headerLine, headers } = table;
  const named = { kind, sheet, headerLine, mapping: matched.headers };
  const problems = [...matched.problems, ...reader.problems, ...prepared.problems];
  return {
    orders,
    isDone,
    preview: {
      ...named,
      digest: digestOf({ ...named, effectiveOn, fileName, file: fileDigest(bytes), revision }),
      sheets,
      headers,
      unused: matched.unused,
      rows: prepared.rows,
      problems: problems.toSorted((one, other) => one.line - other.line),
      warnings: [...hiddenRows(table.rows), ...prepared.warnings],
    },
  };
};
