import { dayOf } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import type {
  CancelCycle,
  CloseStage,
  EvaluationCycleCommand,
  ExtendStage,
  OpenEvaluationCycle,
  RemindOfStage,
  RequireStage,
} from './evaluation-cycle.commands.ts';
import {
  CycleAlreadyOpened,
  CycleIsCancelled,
  CycleReasonBlank,
  ExtensionTooShort,
  StageNotOpen,
  StageNotOver,
  StageOver,
  StageUnknown,
} from './evaluation-cycle.errors.ts';
import type { EvaluationCycleEvent, StageKind } from './evaluation-cycle.events.ts';
import {
  evolveEvaluationCycle,
  initialEvaluationCycle,
  requireCycle,
  type EvaluationCycle,
  type OpenedCycle,
  type StageState,
} from './evaluation-cycle.state.ts';
import { checkRoster } from './check-roster.ts';
import { checkStages } from './check-stages.ts';

type Decision = readonly EvaluationCycleEvent[];

/** A cycle of the same id, scheme and period is one that was opened by the first try of this. */
const open = ({ data, metadata }: OpenEvaluationCycle, cycle: EvaluationCycle): Decision => {
  const { cycleId, peerGroups, ...opened } = data;
  if (cycle.status !== 'absent') {
    if (cycle.scheme.digest === data.scheme.digest && cycle.period.label === data.period.label) return [];
    throw new CycleAlreadyOpened(cycleId);
  }
  checkRoster(data.roster, peerGroups);
  checkStages(data.stages);
  return [{ type: 'EvaluationCycleOpened', data: { ...opened, openedAt: metadata.now } }];
};

const extend = ({ data }: ExtendStage, cycle: OpenedCycle): Decision => {
  const stage = stageOf(cycle, data.stage);
  const reason = reasonOf(data.reason);
  if (stage.until === data.until && stage.closedAt === undefined) return [];
  if (data.until <= stage.until) throw new ExtensionTooShort(stage.until);
  const { stage: kind, until } = data;
  return [
    { type: 'EvaluationStageExtended', data: { stage: kind, until, formerUntil: stage.until, reason } },
  ];
};

const close = ({ data, metadata }: CloseStage, cycle: OpenedCycle): Decision => {
  const stage = stageOf(cycle, data.stage);
  if (stage.closedAt !== undefined) return [];
  if (data.closed === 'by-deadline' && dayOf(metadata.now) <= stage.until)
    throw new StageNotOver(stage.until);
  const { stage: kind, closed } = data;
  return [{ type: 'EvaluationStageClosed', data: { stage: kind, closed, closedAt: metadata.now } }];
};

const remind = ({ data }: RemindOfStage, cycle: OpenedCycle): Decision => {
  const { until, closedAt, remindedDays } = stageOf(cycle, data.stage);
  if (closedAt !== undefined || remindedDays.includes(data.daysLeft)) return [];
  const { stage, daysLeft, on } = data;
  return [{ type: 'EvaluationReminderFellDue', data: { stage, until, daysLeft, on } }];
};

const cancel = ({ data, metadata }: CancelCycle, cycle: OpenedCycle): Decision => {
  if (cycle.status === 'cancelled') return [];
  const reason = reasonOf(data.reason);
  return [{ type: 'EvaluationCycleCancelled', data: { reason, cancelledAt: metadata.now } }];
};

/** A stage that the scheme does not have is no hindrance: schemes without stages let everything in at any time. */
const requireStage = ({ data, metadata }: RequireStage, cycle: OpenedCycle): Decision => {
  const stages = cycle.stages.filter(({ stage }) => data.stages.includes(stage));
  const today = dayOf(metadata.now);
  const isOpen = data.orBefore === true ? isNotOverOn : isOpenOn;
  if (stages.length === 0 || stages.some((stage) => isOpen(stage, today))) return [];
  const begun = stages.filter(({ from }) => from <= today).at(-1);
  if (!begun) throw new StageNotOpen(stages[0]?.from ?? today);
  if (!isExcused(data)) throw new StageOver(begun.until, data.late);
  return [];
};

const isExcused = ({ late, lateReason = '' }: RequireStage['data']): boolean =>
  late === 'with-reason' && lateReason.trim() !== '';

const isOpenOn = (stage: StageState, day: string): boolean => stage.from <= day && isNotOverOn(stage, day);

const isNotOverOn = ({ until, closedAt }: StageState, day: string): boolean =>
  day <= until && closedAt === undefined;

const stageOf = (cycle: OpenedCycle, kind: StageKind): StageState => {
  const stage = cycle.stages.find((one) => one.stage === kind);
  if (!stage) throw new StageUnknown(kind);
  return stage;
};

const reasonOf = (given: string): string => {
  const reason = given.trim();
  if (reason === '') throw new CycleReasonBlank();
  return reason;
};

/** What may still be asked of a cycle that was cancelled: to be cancelled again. */
const decideOpened = (
  command: Exclude<EvaluationCycleCommand, OpenEvaluationCycle>,
  cycle: OpenedCycle,
): Decision => {
  if (command.type === 'CancelCycle') return cancel(command, cycle);
  if (cycle.status === 'cancelled') throw new CycleIsCancelled(cycle.cancelReason ?? '');
  switch (command.type) {
    case 'ExtendStage':
      return extend(command, cycle);
    case 'CloseStage':
      return close(command, cycle);
    case 'RemindOfStage':
      return remind(command, cycle);
    case 'RequireStage':
      return requireStage(command, cycle);
  }
};

/** The rules of a cycle; its stream id is the cycle's id. */
export const evaluationCycleDecider: Decider<EvaluationCycle, EvaluationCycleCommand, EvaluationCycleEvent> =
  {
    category: 'evaluation-cycle',
    initialState: initialEvaluationCycle,
    stateVersion: 1,
    evolve: evolveEvaluationCycle,
    decide: (command, cycle) =>
      command.type === 'OpenEvaluationCycle'
        ? open(command, cycle)
        : decideOpened(command, requireCycle(cycle, command.data.cycleId)),
  };
