import type { Decider } from '@kaoping/event-sourcing';
import type { ArrangeOverdueDeduction } from './overdue-rule.commands.ts';
import type { OverdueDeductionArranged, SheetDeduction } from './overdue-rule.events.ts';

/** What overdue work of a cycle costs; plain JSON, so that it can be a snapshot. */
export interface OverdueRule {
  readonly forSheets?: SheetDeduction;
  /** The commands that were carried out. */
  readonly doneBy: readonly string[];
}

/** What is arranged already is not arranged again, nor by a command that was carried out before another. */
const arrange = (
  { metadata, data: { cycleId, forSheets } }: ArrangeOverdueDeduction,
  rule: OverdueRule,
): readonly OverdueDeductionArranged[] => {
  if (rule.doneBy.includes(metadata.commandId) || isSame(rule.forSheets, forSheets)) return [];
  return [{ type: 'OverdueDeductionArranged', data: { cycleId, ...(forSheets && { forSheets }) } }];
};

const isSame = (one?: SheetDeduction, other?: SheetDeduction): boolean =>
  one && other
    ? one.circumstance === other.circumstance &&
      one.value === other.value &&
      one.graceDays === other.graceDays
    : one === other;

/** The rules of what overdue work costs; the stream id is the cycle's. */
export const overdueRuleDecider: Decider<OverdueRule, ArrangeOverdueDeduction, OverdueDeductionArranged> = {
  category: 'overdue-rule',
  initialState: { doneBy: [] },
  stateVersion: 1,
  evolve: ({ doneBy }, { data: { forSheets }, causationId }) => ({
    ...(forSheets && { forSheets }),
    doneBy: [...doneBy, causationId],
  }),
  decide: arrange,
};
