import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { TableFile } from '@kaoping/spreadsheets';
import type { SchemeWanted } from '../find-scheme.ts';

/** A published table, with the scheme it is held against and all that was said about both. */
export interface TableToCompare extends TableFile, SchemeWanted {
  /** What each column holds, by header; what was remembered, or is plain, where nobody said it. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly isPartial: boolean;
}

/** Computes a published table anew and keeps how it stands to what was published. */
export class ComparePublishedTable {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: TableToCompare,
  ) {}
}

/** What was kept, or had been kept before. */
export interface ComparedTable {
  readonly schemeId: string;
  readonly comparisonId: string;
}
