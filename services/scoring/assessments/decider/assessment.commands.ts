import type { CommandMetadata } from '@kaoping/event-sourcing';
import type {
  AssessmentAppealDecided,
  AssessmentAppealLodged,
  AssessmentCancelled,
  AssessmentEntriesRemoved,
  AssessmentOpened,
  AssessmentStageClosed,
} from './assessment.events.ts';

/** Takes in a cycle that was opened. */
export class OpenAssessment {
  readonly type = 'OpenAssessment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AssessmentOpened['data'],
  ) {}
}

/** Takes in that a stage ended. */
export class CloseAssessmentStage {
  readonly type = 'CloseAssessmentStage';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AssessmentStageClosed['data'],
  ) {}
}

/** Takes in that an organisation appealed. */
export class NoteAssessmentAppeal {
  readonly type = 'NoteAssessmentAppeal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AssessmentAppealLodged['data'],
  ) {}
}

/** Takes in that an appeal is settled. */
export class SettleAssessmentAppeal {
  readonly type = 'SettleAssessmentAppeal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AssessmentAppealDecided['data'],
  ) {}
}

/** Takes entries of whichever units back. */
export class RemoveAssessmentEntries {
  readonly type = 'RemoveAssessmentEntries';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AssessmentEntriesRemoved['data'],
  ) {}
}

/** Takes in that a cycle was given up. */
export class CancelAssessment {
  readonly type = 'CancelAssessment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AssessmentCancelled['data'],
  ) {}
}

/** Gives a figure that is the same for all organisations, such as a budget. */
export class SetAssessmentParameter {
  readonly type = 'SetAssessmentParameter';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly name: string;
      readonly value: string;
      readonly reason: string;
    },
  ) {}
}

/** Everything that can be asked of an assessment. */
export type AssessmentCommand =
  | OpenAssessment
  | CloseAssessmentStage
  | NoteAssessmentAppeal
  | SettleAssessmentAppeal
  | RemoveAssessmentEntries
  | CancelAssessment
  | SetAssessmentParameter;
