import { valueAt } from '../columns/column.ts';
import type { Exact } from '../exact/exact.ts';
import { lowestTerms } from '../exact/lowest-terms.ts';
import type { PlanRun } from './plan-run.ts';

/**
 * The exact number of one quantity for one organisation.
 *
 * @returns In lowest terms; undefined where it is missing, or where run or plan know no such name.
 * @example toDecimalText(valueOf(run, '花山', 'coefficient')!) // '1.025'
 */
export const valueOf = (run: PlanRun, organisation: string, quantity: string): Exact | undefined => {
  const member = run.memberAt.get(organisation);
  const column = run.columns.get(quantity);
  const value = member === undefined || column === undefined ? undefined : valueAt(column, member);
  return value && lowestTerms(value);
};
