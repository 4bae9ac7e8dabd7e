import { fixedColumn } from '../columns/make-column.ts';
import type { FixedColumn } from '../columns/column.ts';
import { SAFE_MAX } from '../exact/whole-number.ts';
import type { PlanInput } from '../plan/plan.ts';
import {
  rowsByMember,
  rowsOf,
  type InputRows,
  type RowTotals,
  type RowsByMember,
} from '../run/input-rows.ts';
import type { RunScores } from './run-scores.ts';
import type { ScoreTally } from './tally-scores.ts';

/** The scores of one run with everything that was told from them. */
export interface TalliedScores {
  readonly scores: RunScores;
  readonly tally: ScoreTally;
  /** How many organisations the run has. */
  readonly size: number;
  /** 10^places. */
  readonly denominator: number;
  /** Rows by input, sorted when somebody asks for single rows first. */
  sorted?: RowsByMember;
}

/**
 * The rows of one input out of scores that stand in any order. Totals are there at once; single rows are looked up
 * only where something needs them, as an explanation does.
 */
export class ScoreRows implements InputRows {
  private picked: Int32Array | undefined;

  constructor(
    readonly input: PlanInput,
    private readonly tallied: TalliedScores,
    private readonly at: number,
  ) {}

  get totals(): RowTotals | undefined {
    const { tally, size, denominator } = this.tallied;
    const [from, to] = [this.at * size, (this.at + 1) * size];
    const counts = tally.counts.subarray(from, to);
    const extent = Math.max(Math.abs(tally.least[this.at] ?? 0), Math.abs(tally.most[this.at] ?? 0));
    const bound = extent === Infinity ? 0 : extent * greatest(counts);
    if (bound > SAFE_MAX) return undefined;
    return { counts, sums: fixedColumn(tally.sums.subarray(from, to), denominator, bound) };
  }

  get members(): Int32Array {
    const { organisations } = this.tallied.scores;
    return this.rows().map((row) => organisations[row] ?? 0);
  }

  get values(): FixedColumn {
    const { scores, denominator } = this.tallied;
    return fixedColumn(
      Float64Array.from(this.rows(), (row) => scores.values[row] ?? Number.NaN),
      denominator,
    );
  }

  get ids(): readonly string[] {
    const { ids } = this.tallied.scores;
    return Array.from(this.rows(), (row) => ids?.[row] ?? `${this.input.name}#${String(row)}`);
  }

  get labels(): readonly (string | undefined)[] {
    const { labels } = this.tallied.scores;
    return Array.from(this.rows(), (row) => labels?.[row]);
  }

  private rows(): Int32Array {
    const { scores } = this.tallied;
    this.tallied.sorted ??= rowsByMember(scores.inputs, scores.inputNames.length);
    this.picked ??= rowsOf(this.tallied.sorted, this.at);
    return this.picked;
  }
}

const greatest = (counts: Int32Array): number => {
  let most = 0;
  for (let at = 0; at < counts.length; at += 1) most = Math.max(most, counts[at] ?? 0);
  return most;
};
