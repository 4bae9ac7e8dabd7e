import { dayOf, daysBetween } from '@kaoping/calendar';
import type { FoldedCycle } from '../decider/fold-cycles.ts';
import type { StageKind } from '../decider/evaluation-cycle.events.ts';
import type { StageState } from '../decider/evaluation-cycle.state.ts';

/** Days before the end of a stage on which it is reminded of. */
const REMINDER_DAYS: readonly number[] = [3, 1];

/** Something that a stage asks for by now. */
export type DueStage = { readonly cycleId: string; readonly stage: StageKind; readonly until: string } & (
  { readonly kind: 'close' } | { readonly kind: 'remind'; readonly daysLeft: number; readonly on: string }
);

/**
 * What the stages of open cycles ask for by an instant: those that are over to be closed, those that end soon to be
 * reminded of, once for each of {@link REMINDER_DAYS}.
 */
export const dueStageWork = (cycles: readonly FoldedCycle[], now: string): readonly DueStage[] => {
  const today = dayOf(now);
  return cycles
    .filter(({ status }) => status === 'open')
    .flatMap(({ cycleId, stages }) =>
      stages.flatMap((stage) => {
        const due = dueOf(stage, today);
        return due ? [{ cycleId, stage: stage.stage, until: stage.until, ...due }] : [];
      }),
    );
};

type Due =
  { readonly kind: 'close' } | { readonly kind: 'remind'; readonly daysLeft: number; readonly on: string };

const dueOf = ({ from, until, closedAt, remindedDays }: StageState, today: string): Due | undefined => {
  if (closedAt !== undefined || today < from) return undefined;
  if (until < today) return { kind: 'close' };
  const left = daysBetween(today, until);
  // The nearest reminder that is due: one that was missed while the product stood still comes late, not twice.
  const daysLeft = REMINDER_DAYS.filter((days) => left <= days).at(-1);
  if (daysLeft === undefined || remindedDays.includes(daysLeft)) return undefined;
  return { kind: 'remind', daysLeft, on: today };
};
