import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Place } from '@kaoping/nest-platform';
import type { InspectionKind, Inspector } from '../decider/inspection.events.ts';

/** Asks for an inspection of organisations of a cycle. */
export class PlanInspectionRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly kind: InspectionKind;
      readonly title: string;
      readonly organisationIds: readonly string[];
      /** Names of inputs; all of the kind's procedure where left out. */
      readonly inputs?: readonly string[];
      readonly on: string;
      readonly inspectors: readonly Inspector[];
      readonly replaces: readonly string[];
    },
    /** Refuses an organisation out of the officer's reach. */
    readonly requireReach: (place: Place) => void,
  ) {}
}
