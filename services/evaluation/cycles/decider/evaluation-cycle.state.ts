import type { ProposedEvent, Sentence } from '@kaoping/event-sourcing';
import { EvaluationCycleUnknown } from './evaluation-cycle.errors.ts';
import type {
  CyclePeriod,
  CycleScheme,
  CycleStage,
  EvaluationCycleEvent,
  RosterOrganisation,
  StageKind,
} from './evaluation-cycle.events.ts';

/** A stage as it stands. */
export interface StageState extends CycleStage {
  readonly closedAt?: string;
  /** The days before its end at which it was reminded of. */
  readonly remindedDays: readonly number[];
}

/** A cycle that was opened; plain JSON, so that it can be a snapshot. */
export interface OpenedCycle {
  readonly status: 'open' | 'cancelled';
  readonly title: Sentence;
  readonly period: CyclePeriod;
  readonly scheme: CycleScheme;
  readonly roster: readonly RosterOrganisation[];
  readonly stages: readonly StageState[];
  readonly openedAt: string;
  readonly cancelReason?: string;
}

/** What is so about a cycle. */
export type EvaluationCycle = { readonly status: 'absent' } | OpenedCycle;

/** Before anything happened. */
export const initialEvaluationCycle: EvaluationCycle = { status: 'absent' };

/** @throws {EvaluationCycleUnknown} when there is none. */
export const requireCycle = (cycle: EvaluationCycle, cycleId: string): OpenedCycle => {
  if (cycle.status === 'absent') throw new EvaluationCycleUnknown(cycleId);
  return cycle;
};

/** Folds one event into the cycle. */
export const evolveEvaluationCycle = (
  cycle: EvaluationCycle,
  event: ProposedEvent<EvaluationCycleEvent>,
): EvaluationCycle => {
  if (event.type === 'EvaluationCycleOpened') {
    const { opened: _, stages, ...data } = event.data;
    return { status: 'open', ...data, stages: stages.map((stage) => ({ ...stage, remindedDays: [] })) };
  }
  if (cycle.status === 'absent') return cycle;
  switch (event.type) {
    case 'EvaluationStageExtended':
      return withStage(cycle, event.data.stage, ({ closedAt: _, ...stage }) => ({
        ...stage,
        until: event.data.until,
        remindedDays: [],
      }));
    case 'EvaluationStageClosed':
      return withStage(cycle, event.data.stage, (stage) => ({ ...stage, closedAt: event.data.closedAt }));
    case 'EvaluationReminderFellDue':
      return withStage(cycle, event.data.stage, (stage) => ({
        ...stage,
        remindedDays: [...stage.remindedDays, event.data.daysLeft],
      }));
    case 'EvaluationCycleCancelled':
      return { ...cycle, status: 'cancelled', cancelReason: event.data.reason };
  }
};

const withStage = (
  cycle: OpenedCycle,
  kind: StageKind,
  change: (stage: StageState) => StageState,
): OpenedCycle => ({
  ...cycle,
  stages: cycle.stages.map((stage) => (stage.stage === kind ? change(stage) : stage)),
});
