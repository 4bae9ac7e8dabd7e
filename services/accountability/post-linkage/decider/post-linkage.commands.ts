import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { AppraisalRecorded, PostRatiosSet } from './post-linkage.events.ts';

/** Sets how posts are linked to the results of their units. */
export class SetPostRatios {
  readonly type = 'SetPostRatios';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PostRatiosSet['data'],
  ) {}
}

/** Enters the result of a person's annual democratic appraisal. */
export class RecordAppraisal {
  readonly type = 'RecordAppraisal';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: AppraisalRecorded['data'],
  ) {}
}
