import type { BusinessResultsPreview as PublicPreview, FigureFate } from '../generated/graphql.ts';
import type { BusinessResultsPreview, PreviewedFigure } from './business-results.request.ts';

/** Figures and problems in one answer; the counts tell all. */
const LISTED_MAX = 500;

const FATES: Readonly<Record<PreviewedFigure['fate'], FigureFate>> = {
  new: 'NEW',
  corrected: 'CORRECTED',
  unchanged: 'UNCHANGED',
};

/** A preview in the shape of the public schema. */
export const publicResults = ({
  headerLine: headerRow,
  columns,
  unused: unusedColumns,
  figures,
  problems,
  warnings,
  ...rest
}: BusinessResultsPreview): PublicPreview => ({
  ...rest,
  headerRow,
  unusedColumns,
  columns: Object.entries(columns).map(([column, input]) => ({ column, input })),
  figureCount: figures.length,
  problemCount: problems.length,
  warningCount: warnings.length,
  warnings: warnings.slice(0, LISTED_MAX).map(({ line: row, ...cell }) => ({ row, ...cell })),
  figures: figures.slice(0, LISTED_MAX).map(({ line: row, fate, label, replacedValue, ...figure }) => ({
    ...figure,
    row,
    label: label ?? null,
    fate: FATES[fate],
    replacedValue: replacedValue ?? null,
  })),
  problems: problems.slice(0, LISTED_MAX).map(({ line: row, column, text, code, sentence: message }) => ({
    row,
    column: column ?? null,
    text: text ?? null,
    code,
    message,
  })),
});
