import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Place } from '@kaoping/nest-platform';
import type { RaterSeat } from '../result/rater-seat.ts';

/** A row of an assignment as somebody names it: where the rater stands in the tree is known already. */
export type NamedSeat = Omit<RaterSeat, 'rater'> & {
  readonly rater: Omit<RaterSeat['rater'], 'ancestorIds'>;
};

/** Asks for sheets of many raters at once: all of them, or none. */
export class AssignSheetsRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly seats: readonly NamedSeat[];
      /** Adds a self-assessment by every organisation of the roster. */
      readonly selfAssessment: boolean;
      readonly dueOn?: string;
    },
    /** Refuses an organisation out of the officer's reach. */
    readonly requireReach: (place: Place) => void,
  ) {}
}
