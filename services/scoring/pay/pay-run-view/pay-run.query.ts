import type { Identity } from '@kaoping/nest-platform';
import type { PaidResult, PayLine } from '../decider/pay-run.events.ts';
import type { PayRound } from '../decider/pay-run.state.ts';
import type { PayTotals } from '../result/pay-totals.ts';

/** Which part of a run is meant. */
export interface PayRunAsked {
  readonly payRunId: string;
  /** The last one where nobody said it. */
  readonly round?: number;
  readonly organisationId?: string;
  readonly after?: string;
  readonly first?: number;
}

/** Asks for a round of a run as far as one may see it. */
export class PayRunQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: PayRunAsked,
  ) {}
}

/** A result that is paid by, as it stands by now. */
export interface PresentResult extends PaidResult {
  readonly presentStatus: PaidResult['status'];
  readonly presentRevision?: number;
}

/** A round of a run as somebody may see it. */
export interface PayRunView {
  readonly round: PayRound;
  readonly roundCount: number;
  readonly results: readonly PresentResult[];
  readonly totals: PayTotals;
  /** All lines that are meant; the page is a part of them. */
  readonly lines: readonly PayLine[];
  readonly nextCursor?: string;
  readonly differences: readonly PayLine[];
}
