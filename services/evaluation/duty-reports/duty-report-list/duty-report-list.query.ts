import type { Identity } from '@kaoping/nest-platform';

/** Asks for the duty reports of a cycle within reach. */
export class DutyReportListQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: {
      readonly cycleId: string;
      readonly cursor?: string;
      readonly limit?: number;
      readonly atLeastPosition?: number;
    },
  ) {}
}
