import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { RoundedCell, TableFile } from '@kaoping/spreadsheets';
import type { FiguresReading, TableFigure } from './result/read-figures.ts';

/** A table of figures for a cycle, with all that was said about it. */
export interface BusinessResultsRequest extends TableFile {
  readonly cycleId: string;
  /** Where the figures come from. */
  readonly source: string;
  /** Name of the plan's input by header; what was remembered, or is plain, where nobody said it. */
  readonly columns?: Readonly<Record<string, string>>;
  /** How far whoever asks reaches. */
  readonly reach: Reach;
}

/** Asks what a table would enter, without entering it. */
export class PreviewBusinessResults {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: BusinessResultsRequest,
  ) {}
}

/** Takes in a table that was previewed: all of it, or nothing. */
export class ImportResultsTable {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: BusinessResultsRequest & { readonly digest: string },
  ) {}
}

/** A figure with what stands there by now. */
export interface PreviewedFigure extends TableFigure {
  readonly fate: 'new' | 'corrected' | 'unchanged';
  readonly replacedValue?: string;
}

/** What a table would enter. */
export interface BusinessResultsPreview extends Omit<FiguresReading, 'figures'> {
  readonly digest: string;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly figures: readonly PreviewedFigure[];
  /** Cells that are read as they are shown, and hold more. */
  readonly warnings: readonly RoundedCell[];
}
