import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { CellCorrection, ImportMapping } from './import-mapping.ts';
import type { PublishedFigures } from './read-cells.ts';
import type { RefusedCell } from './refused-cell.ts';
import type { Table } from './table.ts';
import type { AcceptedCell } from './preview-scores.ts';

/** A table with all that is needed to enter its scores into a cycle. */
export interface TableImport {
  readonly cycleId: string;
  readonly title: string;
  readonly table: Table;
  readonly mapping: ImportMapping;
  readonly corrections: readonly CellCorrection[];
}

/** Asks what an import would do, without doing it. */
export class PreviewImportQuery {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: TableImport,
  ) {}
}

/** Enters all scores of a table, or none. */
export class ImportScores {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: TableImport,
  ) {}
}

/** What an import would do. */
export interface ImportPreview {
  readonly accepted: readonly AcceptedCell[];
  readonly refused: readonly RefusedCell[];
  readonly published: readonly PublishedFigures[];
  readonly ignoredColumns: readonly string[];
  /** The peer groups of the cycle. */
  readonly peerGroupIds: readonly string[];
}
