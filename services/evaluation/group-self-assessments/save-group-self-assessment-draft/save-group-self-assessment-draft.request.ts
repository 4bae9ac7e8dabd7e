import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SelfAnswer } from '../decider/group-self-assessment.events.ts';
import type { WantedForm } from '../result/load-form.ts';

/** Asks to keep what was typed so far. */
export class SaveGroupSelfAssessmentDraftRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly wanted: WantedForm;
      readonly baseRevision: number;
      readonly answers: readonly SelfAnswer[];
    },
  ) {}
}
