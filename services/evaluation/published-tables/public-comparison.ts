import type {
  TableComparison,
  TableDifference,
  TableRemark as PublicRemark,
  TableVerdict as PublicVerdict,
} from '../generated/graphql.ts';
import type { ComparedRow, TableRemark, TableVerdict } from './decider/published-table.events.ts';
import type { TableComparisonView } from './table-comparison-view/table-comparison.query.ts';

const VERDICTS: Readonly<Record<TableVerdict, PublicVerdict>> = {
  same: 'SAME',
  rounding: 'ROUNDING',
  different: 'DIFFERENT',
  'not-computed': 'NOT_COMPUTED',
  'not-published': 'NOT_PUBLISHED',
};

/** A comparison in the shape of the public schema. */
export const publicComparison = ({
  comparison,
  comparedBy,
  position,
}: TableComparisonView): TableComparison => {
  const { comparisonId, file, columns, counts, rows, remarks, unused, warnings, ...about } = comparison;
  return {
    ...about,
    id: comparisonId,
    fileName: file.name,
    fileDigest: file.digest,
    sheet: file.sheet,
    headerRow: file.headerLine,
    columns: Object.entries(columns).map(([column, meaning]) => ({ column, meaning })),
    unusedColumns: unused,
    counts: (Object.keys(VERDICTS) as TableVerdict[]).map((verdict) => ({
      verdict: VERDICTS[verdict],
      count: counts[verdict],
    })),
    differences: rows.map(publicRow),
    remarks: remarks.map(publicRemark),
    warnings: warnings.map(({ line: row, ...cell }) => ({ row, ...cell })),
    comparedBy,
    position,
  };
};

const publicRow = ({ line, verdict, differences, ...row }: ComparedRow): TableDifference => ({
  ...row,
  row: line ?? null,
  verdict: VERDICTS[verdict],
  differences: differences.map(({ by, ...difference }) => ({ ...difference, by: by ?? null })),
});

const publicRemark = ({ line: row, column, text, code, sentence: message }: TableRemark): PublicRemark => ({
  row,
  column: column ?? null,
  text: text ?? null,
  code,
  message,
});
