// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** How a published row stands to the computed one; up to 0.01 of a score is rounding. */
export type TableVerdict = 'same' | 'rounding' | 'different' | 'not-computed' | 'not-published';

/** One figure that was published otherwise than it is computed. */
export interface ComparedFigure {
  /** `score`, `rank`, `grade`, or the name of a figure. */
  readonly figure: string;
  readonly computed: string;
  readonly published: string;
  /** Computed less published, for numbers. */
  readonly by?: string;
  readonly isRounding: boolean;
}

/** A published row that is not what was computed. */
export interface ComparedRow {
  readonly period: string;
  readonly organisation: string;
  readonly peerGroup: string;
  /** Row as the spreadsheet numbers it; left out for what was computed and never published. */
  readonly line?: number;
  readonly verdict: Exclude<TableVerdict, 'same'>;
  readonly differences: readonly ComparedFigure[];
}

/** Something in the table that was not understood, and so not compared. */
export interface TableRemark {
  readonly line: number;
  readonly column?: string;
  readonly text?: string;
  readonly code: string;
  readonly sentence: Sentence;
}

/** A cell that was read as it is shown, and holds more. */
export interface RoundedTableCell {
  readonly line: number;
  readonly column: string;
  readonly shown: string;
  readonly held: string;
}

/** A table that was published long ago was computed anew and held against itself; nothing was overwritten. */
export type PublishedTableCompared = DomainEvent<
  'PublishedTableCompared',
  {
    /** Of file, scheme and mapping: the same comparison again is the same. */
    readonly comparisonId: string;
    readonly schemeId: string;
    readonly schemeVersion: number;
    readonly schemeDigest: string;
    readonly file: {
      readonly name: string;
      readonly digest: string;
      readonly sheet: string;
      readonly headerLine: number;
    };
    /** What each column holds, by header: an input of the scheme, or what it says of the row. */
    readonly columns: Readonly<Record<string, string>>;
    /** Headers without a meaning, which were left aside. */
    readonly unused: readonly string[];
    /** Whether the table shows only a part of a larger group. */
    readonly isPartial: boolean;
    readonly counts: Readonly<Record<TableVerdict, number>>;
    /** Everything that is not the same, as far as one event holds it. */
    readonly rows: readonly ComparedRow[];
    readonly remarkCount: number;
    readonly remarks: readonly TableRemark[];
    readonly warningCount: number;
    readonly warnings: readonly RoundedTableCell[];
    readonly comparedAt: string;
  }
>;
