import type { CheckedScheme } from '@kaoping/schemes';
import {
  comparePublished,
  type PublishedComparison,
  type StandingRow,
  type TableProblem,
} from '@kaoping/score-tables';
import {
  explainQuantity,
  type Plan,
  type PlanDerivation,
  type PlanLeftOut,
  type PlanRun,
  type PlanStanding,
} from '@kaoping/scoring-engine';
import type { ComputedFiles } from './score-files.ts';

/** One organisation's standing with the way in which everything of it came about. */
export interface ReportedStanding extends PlanStanding {
  /** In the order of calculation: score, rank, grade, pay, and the consequences that are proposed. */
  readonly derivations: readonly PlanDerivation[];
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
  { scheme, plan, digest }: CheckedScheme,
  { periods, problems, unused, published }: ComputedFiles,
  isPartial: boolean,
): ComputedReport => ({
  scheme: { id: scheme.scheme, version: scheme.version, digest },
  periods: periods.map(({ period, run, result }) => ({
    period: period.label,
    standings: result.standings.map((standing) => withDerivations(plan, run, standing)),
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

const withDerivations = (plan: Plan, run: PlanRun, standing: PlanStanding): ReportedStanding => {
  const { outcome, consequences } = plan;
  const proposed = consequences.filter(({ key }) => standing.consequences.includes(key));
  const names = [
    outcome.printedScore,
    outcome.rank,
    ...(outcome.grade === undefined ? [] : [outcome.grade]),
    ...outcome.pay,
    ...proposed.map(({ when }) => when),
  ];
  const derivations = names.flatMap((name) => explainQuantity(run, standing.organisation, name) ?? []);
  return { ...standing, derivations };
};

/** Whether nothing was refused, and nothing that was published differs by more than rounding. */
export const isBeyondDoubt = ({ periods, problems }: ComputedReport): boolean =>
  problems.length === 0 &&
  periods.every(({ comparison = [] }) =>
    comparison.every(({ verdict }) => verdict === 'same' || verdict === 'rounding'),
  );
