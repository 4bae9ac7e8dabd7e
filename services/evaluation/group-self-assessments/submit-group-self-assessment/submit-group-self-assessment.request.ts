import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SelfAnswer } from '../decider/group-self-assessment.events.ts';
import type { WantedForm } from '../result/load-form.ts';

/** Asks to hand a self-assessment in. */
export class SubmitGroupSelfAssessmentRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly wanted: WantedForm;
      /** All answers; the draft where left out. */
      readonly answers?: readonly SelfAnswer[];
    },
  ) {}
}
