import type { Identity } from '@kaoping/nest-platform';
import type { OwnPayRow, PayRunRow } from './pay-run-list.rows.ts';

/** Which page of a list is meant. */
export interface PayPageAsked {
  readonly after?: string;
  readonly first?: number;
  /** Waits until everything up to this position is in it. */
  readonly atLeastPosition?: number;
}

/** Asks for pay runs of anybody within reach. */
export class PayRunListQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: PayPageAsked & { readonly cycleId?: string },
  ) {}
}

/** Asks for what oneself was paid. */
export class OwnPayQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: PayPageAsked,
  ) {}
}

/** A run as somebody may see it: the sum only where they see everybody. */
export interface ListedPayRun extends Omit<PayRunRow, 'total' | 'places' | 'parts'> {
  readonly total?: string;
}

/** A page of pay runs; without `nextCursor` it is the last. */
export interface PayRunListPage {
  readonly runs: readonly ListedPayRun[];
  readonly nextCursor?: string;
}

/** A page of what somebody was paid. */
export interface OwnPayListPage {
  readonly pay: readonly OwnPayRow[];
  readonly nextCursor?: string;
}
