import type { CommandMetadata, Sentence } from '@kaoping/event-sourcing';
import type {
  CyclePeriod,
  CycleScheme,
  CycleStage,
  RosterOrganisation,
  StageKind,
} from './evaluation-cycle.events.ts';
import type { StageNeed } from '../result/stage-need.ts';

/** Opens a cycle with a published scheme and a roster. */
export class OpenEvaluationCycle {
  readonly type = 'OpenEvaluationCycle';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly title: Sentence;
      readonly period: CyclePeriod;
      readonly scheme: CycleScheme;
      readonly peerGroups: readonly string[];
      readonly roster: readonly RosterOrganisation[];
      readonly stages: readonly CycleStage[];
      readonly opened: 'by-hand' | 'by-calendar';
    },
  ) {}
}

/** Gives a stage more time. */
export class ExtendStage {
  readonly type = 'ExtendStage';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly stage: StageKind;
      readonly until: string;
      readonly reason: string;
    },
  ) {}
}

/** Ends a stage: by hand, or because its last day is over. */
export class CloseStage {
  readonly type = 'CloseStage';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly stage: StageKind;
      readonly closed: 'by-hand' | 'by-deadline';
    },
  ) {}
}

/** Notes that a stage ends in so many days. */
export class RemindOfStage {
  readonly type = 'RemindOfStage';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly stage: StageKind;
      readonly daysLeft: number;
      readonly on: string;
    },
  ) {}
}

/** Gives a cycle up. */
export class CancelCycle {
  readonly type = 'CancelCycle';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly cycleId: string; readonly reason: string },
  ) {}
}

/**
 * Asks whether something may be entered in a stage now. It decides nothing: put beside another order it makes the
 * append fail, and be decided anew, when the cycle changes in between.
 */
export class RequireStage {
  readonly type = 'RequireStage';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: StageNeed & { readonly cycleId: string },
  ) {}
}

/** Everything that can be asked of a cycle. */
export type EvaluationCycleCommand =
  OpenEvaluationCycle | ExtendStage | CloseStage | RemindOfStage | CancelCycle | RequireStage;
