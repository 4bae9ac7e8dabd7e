import type {
  PayBasesPreview as PublicPreview,
  PayColumn as PublicColumn,
  PayRowFate,
} from '../generated/graphql.ts';
import type { PayBasesPreview, PreviewedPayRow } from './pay.request.ts';
import { LISTED_MAX } from './public-pay.ts';

const FATES: Readonly<Record<PreviewedPayRow['fate'], PayRowFate>> = {
  new: 'NEW',
  changed: 'CHANGED',
  unchanged: 'UNCHANGED',
};

/** A preview of bases in the shape of the public schema. */
export const publicPayBases = ({
  headerLine: headerRow,
  columns,
  unused: unusedColumns,
  rows,
  problems,
  warnings,
  ...rest
}: PayBasesPreview): PublicPreview => ({
  ...rest,
  headerRow,
  unusedColumns,
  columns: Object.entries(columns).map(([header, column]) => ({
    header,
    column: column.toUpperCase() as PublicColumn,
  })),
  rowCount: rows.length,
  rows: rows.slice(0, LISTED_MAX).map(publicRow),
  problemCount: problems.length,
  problems: problems.slice(0, LISTED_MAX).map(({ line: row, column, text, code, sentence: message }) => ({
    ...{ row, code, message },
    column: column ?? null,
    text: text ?? null,
  })),
  warningCount: warnings.length,
  warnings: warnings.slice(0, LISTED_MAX).map(({ line: row, ...cell }) => ({ row, ...cell })),
});

const publicRow = ({ line: row, fate, ancestorIds: _, ...person }: PreviewedPayRow) => ({
  ...{ post: null, factor: null, grade: null, replacedBase: null },
  ...person,
  row,
  fate: FATES[fate],
});
