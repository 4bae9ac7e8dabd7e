import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SelfAssessmentForm } from '../result/self-assessment-form.ts';
import type { SelfAnswer } from './group-self-assessment.events.ts';

/** Keeps what was typed so far. */
export class SaveGroupSelfAssessmentDraft {
  readonly type = 'SaveGroupSelfAssessmentDraft';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly form: SelfAssessmentForm;
      /** The draft that the page showed when these were typed; 0 for none. */
      readonly baseRevision: number;
      readonly answers: readonly SelfAnswer[];
    },
  ) {}
}

/** Hands the self-assessment in. */
export class SubmitGroupSelfAssessment {
  readonly type = 'SubmitGroupSelfAssessment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly form: SelfAssessmentForm;
      /** All answers; the draft where left out. */
      readonly answers?: readonly SelfAnswer[];
    },
  ) {}
}

/** Takes in what headquarters say of a round. */
export class TakeSelfAssessmentReview {
  readonly type = 'TakeSelfAssessmentReview';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      /** The tenant that says so. */
      readonly headquarters: string;
      readonly round: number;
      /** Present where it is sent back. */
      readonly sentBackReason?: string;
      readonly reviewedAt: string;
    },
  ) {}
}

/** Everything that can be asked of a self-assessment for headquarters. */
export type GroupSelfAssessmentCommand =
  SaveGroupSelfAssessmentDraft | SubmitGroupSelfAssessment | TakeSelfAssessmentReview;
