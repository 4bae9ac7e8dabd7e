import type { Identity } from '@kaoping/nest-platform';

/** Asks for the daily records of a cycle, or of one organisation in it, within reach. */
export class DailyFactListQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: {
      readonly cycleId: string;
      readonly organisationId?: string;
      readonly cursor?: string;
      readonly limit?: number;
      readonly atLeastPosition?: number;
    },
  ) {}
}
