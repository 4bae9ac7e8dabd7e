// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A figure that another system found for an organisation. */
export interface ImportedEntry {
  readonly entryId: string;
  readonly organisationId: string;
  /** Name of the plan's input. */
  readonly input: string;
  /** Tells several entries for one input apart. */
  readonly label?: string;
  /** A decimal, the key of a level, or `yes` or `no`, as the input asks. */
  readonly value: string;
}

/** The table that figures came from. */
export interface ResultBatch {
  readonly cycleId: string;
  /** Of the table and what its columns mean: the same table again is the same batch. */
  readonly batchId: string;
  /** What people call the source, e.g. 财务部 2026 年度经营业绩. */
  readonly source: string;
  readonly fileName: string;
}

/** Figures came in that nobody had entered before. At most 2,000 in one event. */
export type BusinessResultsImported = DomainEvent<
  'BusinessResultsImported',
  ResultBatch & { readonly entries: readonly ImportedEntry[] }
>;

/** A later table says otherwise: entries were replaced. At most 2,000 in one event. */
export type BusinessResultsCorrected = DomainEvent<
  'BusinessResultsCorrected',
  ResultBatch & {
    readonly corrections: readonly {
      readonly replacedEntryId: string;
      readonly replacedValue: string;
      readonly replacement: ImportedEntry;
    }[];
  }
>;

/** What the columns of a table meant, kept for the next table of the scheme. */
export type BusinessResultColumnsSettled = DomainEvent<
  'BusinessResultColumnsSettled',
  { readonly schemeId: string; readonly columns: Readonly<Record<string, string>> }
>;

/** Everything that can happen to the imported figures of a cycle. */
export type BusinessResultsEvent = BusinessResultsImported | BusinessResultsCorrected;
