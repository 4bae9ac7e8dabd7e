import type { Identity } from '@kaoping/nest-platform';

/** Asks for the inspections of a cycle that somebody may see. */
export class InspectionListQuery {
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

/** Asks which planned inspections could be one. */
export class MergeProposalsQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: { readonly cycleId: string; readonly atLeastPosition?: number },
  ) {}
}
