import type { LinearWeight } from '../columns/linear-columns.ts';
import { flagAt, isMissingAt } from '../columns/column.ts';
import { ZERO, add, type Exact } from '../exact/exact.ts';
import type { Operator } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';

/** A weighted sum with its weights read. */
export interface WeightedPlan {
  readonly missing: Extract<Operator, { op: 'weighted' }>['missing'];
  readonly terms: readonly {
    readonly of: string;
    readonly weight: Exact;
    /** Its part of all weights, for where every term counts. */
    readonly share: LinearWeight;
    readonly exempt?: string;
  }[];
}

/** What becomes of one term for one member. */
export type Share = 'counts' | 'zero' | 'left-out' | 'blocks';

/** Whether a term counts for a member, counts as zero, is left out with its weight, or blocks the sum. */
export const shareOf = (
  { missing, terms }: WeightedPlan,
  at: number,
  { run, member }: { readonly run: RunView; readonly member: number },
): Share => {
  const term = terms[at];
  if (term === undefined) return 'left-out';
  if (term.exempt !== undefined) {
    const isExempt = flagAt(run.column(term.exempt), member);
    if (isExempt !== false) return isExempt === undefined ? 'blocks' : 'left-out';
  }
  if (!isMissingAt(run.column(term.of), member)) return 'counts';
  if (missing === 'exempt') return 'left-out';
  return missing === 'zero' ? 'zero' : 'blocks';
};

/** The weights that count for a member, added up. */
export const weightOf = (plan: WeightedPlan, shares: readonly Share[]): Exact =>
  plan.terms.reduce((total, { weight }, at) => {
    const share = shares[at];
    return share === 'counts' || share === 'zero' ? add(total, weight) : total;
  }, ZERO);
