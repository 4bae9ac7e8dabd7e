import { overdueAnswerOf } from '../adjustments/result/overdue-answer.ts';
import type { LoadedCycle } from '../cycles/decider/load-cycle.ts';
import type { SheetDeductionInput } from '../generated/graphql.ts';
import type { SheetDeduction } from './decider/overdue-rule.events.ts';

/**
 * The deduction for sheets as the cycle's scheme allows it; nothing where nobody wishes one.
 *
 * @throws {CircumstanceUnknown} {@link AdjustmentAmountRefused} {@link GraceDaysRefused}
 */
export const sheetDeductionOf = (
  loaded: LoadedCycle,
  wish: SheetDeductionInput | null | undefined,
): { readonly forSheets?: SheetDeduction } => {
  if (wish == null) return {};
  const { circumstance, value, graceDays } = wish;
  const said = { ...(value != null && { value }), ...(graceDays != null && { graceDays }) };
  return { forSheets: overdueAnswerOf(loaded, { circumstance, ...said }) };
};
