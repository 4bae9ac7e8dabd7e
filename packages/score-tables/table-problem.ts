import type { Sentence } from '@kaoping/scoring-engine';

/** What can be wrong with a table; safe to program against. */
export type TableProblemCode =
  | 'TABLE.EMPTY'
  | 'TABLE.TOO_LARGE'
  | 'TABLE.MALFORMED'
  | 'TABLE.COLUMN_MISSING'
  | 'TABLE.COLUMN_REPEATED'
  | 'TABLE.COLUMN_AMBIGUOUS'
  | 'TABLE.NAME_MISSING'
  | 'TABLE.UNKNOWN_GROUP'
  | 'TABLE.UNKNOWN_INDICATOR'
  | 'TABLE.MALFORMED_PERIOD'
  | 'TABLE.MALFORMED_NUMBER'
  | 'TABLE.AMBIGUOUS_PERCENT'
  | 'TABLE.UNKNOWN_LEVEL'
  | 'TABLE.NOT_YES_OR_NO'
  | 'TABLE.NOT_EXEMPTIBLE'
  | 'TABLE.REPEATED_ROW'
  | 'TABLE.LABEL_MISSING'
  | 'TABLE.LABEL_REPEATED'
  | 'TABLE.UNKNOWN_GRADE'
  | 'TABLE.NOT_ALLOWED'
  | 'TABLE.CONTRADICTS_HISTORY';

/** A cell, row or column that was not understood: where it stands, what stands there, what would be right. */
export interface TableProblem {
  readonly code: TableProblemCode;
  readonly file: string;
  /** Line in the file, from 1; the header is line 1. */
  readonly line: number;
  /** Header of the column, where the problem is one of a cell. */
  readonly column?: string;
  /** What stands there, as it stands. */
  readonly text?: string;
  readonly sentence: Sentence;
}
