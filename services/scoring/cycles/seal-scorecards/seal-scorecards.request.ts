import type { CommandMetadata } from '@kaoping/event-sourcing';

/** Asks to seal several scorecards of a cycle together: all of them, or none. */
export class SealScorecards {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      /** The whole roster of the cycle when left out. */
      readonly organisationIds?: readonly string[];
      readonly reason: string;
    },
  ) {}
}
