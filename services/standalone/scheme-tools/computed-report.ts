import type { CheckedScheme } from '@kaoping/schemes';
import {
  comparePublished,
  type PublishedComparison,
  type StandingRow,
  type TableProblem,
} from '@kaoping/score-tables';
import {
  explainQuantity,
  type PlanDerivation,
  type PlanLeftOut,
  type PlanRun,
  type PlanStanding,
} from '@kaoping/scoring-engine';
import type { ComputedFiles } from './score-files.ts';

/** One organisation's standing with the way in which its score came about. */
export interface ReportedStanding extends PlanStanding {
  readonly derivation?: PlanDerivation;
}

/** One period of a computed table. */
export interface ReportedPeriod {
  readonly period: string;
  readonly standings: readonly ReportedStanding[];
  readonly leftOut: readonly PlanLeftOut[];
  /** Published rows beside computed ones; only where a published table was given. */
  readonly comparison?: readonly PublishedComparison[];
}

/** Everything that `kaoping compute` has to say, as plain JSON. */
export interface ComputedReport {
  readonly scheme: { readonly id: string; readonly version: number; readonly digest: string };
  readonly periods: readonly ReportedPeriod[];
  readonly problems: readonly TableProblem[];
  readonly unused: ComputedFiles['unused'];
}

/**
 * Puts a computed table, its derivations and its differences from a published one together.
 *
 * `isPartial`: the published table shows only a part of a larger group, so ranks are compared by their order.
 */
export const computedReport = (
  { scheme, digest }: CheckedScheme,
  { periods, problems, unused, published }: ComputedFiles,
  isPartial: boolean,
): ComputedReport => ({
  scheme: { id: scheme.scheme, version: scheme.version, digest },
  periods: periods.map(({ period, run, result }) => ({
    period: period.label,
    standings: result.standings.map((standing) => withDerivation(run, standing)),
    leftOut: result.leftOut,
    ...(published === undefined
      ? {}
      : { comparison: comparePublished(result, rowsOf(published.rows, period.label), { isPartial }) }),
  })),
  problems,
  unused,
});

/** A table without a column of periods is published for each of them. */
const rowsOf = (rows: readonly StandingRow[], period: string): readonly StandingRow[] =>
  rows.filter((row) => row.period === undefined || row.period === period);

const withDerivation = (run: PlanRun, standing: PlanStanding): ReportedStanding => {
  const derivation = explainQuantity(run, standing.organisation);
  return { ...standing, ...(derivation === undefined ? {} : { derivation }) };
};

/** Whether nothing was refused, and nothing that was published differs by more than rounding. */
export const isBeyondDoubt = ({ periods, problems }: ComputedReport): boolean =>
  problems.length === 0 &&
  periods.every(({ comparison = [] }) =>
    comparison.every(({ verdict }) => verdict === 'same' || verdict === 'rounding'),
  );
