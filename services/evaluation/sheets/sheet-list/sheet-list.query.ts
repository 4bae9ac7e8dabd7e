import type { Identity } from '@kaoping/nest-platform';
import type { AssignedSheet } from '../decider/sheet.state.ts';

/** Which part of a list is meant. */
export interface SheetPageRequest {
  readonly cursor?: string;
  readonly limit?: number;
  /** Waits until everything up to this position is in it. */
  readonly atLeastPosition?: number;
}

/** Asks for the sheets of a cycle within reach. */
export class CycleSheetsQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: SheetPageRequest & {
      readonly cycleId: string;
      readonly status?: AssignedSheet['status'];
    },
  ) {}
}

/** Asks for the sheets that somebody has to fill in. */
export class MySheetsQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: SheetPageRequest,
  ) {}
}

/** Asks how far the sheets of a cycle are. */
export class SheetProgressQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: Pick<SheetPageRequest, 'atLeastPosition'> & { readonly cycleId: string },
  ) {}
}
