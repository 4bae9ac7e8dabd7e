import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Place } from '@kaoping/nest-platform';
import type { FactValue } from '../decider/daily-fact.events.ts';

/** Asks to record what happened at an organisation of a cycle. */
export class RecordDailyFactRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly organisationId: string;
      readonly on: string;
      readonly place?: string;
      readonly description: string;
      readonly evidenceIds: readonly string[];
      readonly values: readonly FactValue[];
      readonly lateReason?: string;
    },
    /** Refuses an organisation out of reach. */
    readonly requireReach: (place: Place) => void,
  ) {}
}
