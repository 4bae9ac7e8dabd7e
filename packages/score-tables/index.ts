export { nameOf, plainText } from '@kaoping/spreadsheets/plain-text';
export { decodeText } from '@kaoping/spreadsheets/decode-text';
export { readCsv, type Table, type TableReading } from './csv/read-csv.ts';
export { readScoreTable } from './scores/read-score-table.ts';
export type { PeriodScores, ScoreTable, ScoreTableShape, TableGroup } from './scores/score-table.ts';
export type { TableProblem, TableProblemCode } from './table-problem.ts';
export {
  comparePublished,
  type FigureDifference,
  type PublishedComparison,
  type Verdict,
} from './results/compare-published.ts';
export { pastResults, type PastReading } from './results/past-results.ts';
export {
  readStandings,
  type StandingRow,
  type StandingsReading,
  type StandingsShape,
} from './results/read-standings.ts';
export {
  computeTable,
  type ComputedPeriod,
  type ComputedTable,
  type TableToCompute,
} from './compute/compute-table.ts';
export { scoreTableShape, standingsShape, type TabledScheme } from './shapes/table-shapes.ts';
export { isUndated, periodReader } from './shapes/period-reader.ts';
export { structuralColumn, type StructuralColumn } from './columns/structural-columns.ts';
