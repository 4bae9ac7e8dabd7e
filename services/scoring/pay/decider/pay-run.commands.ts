import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PayBasis } from '../result/pay-basis.ts';
import type { PayTerms } from './pay-run.events.ts';

/** Computes what a run pays, or computes its draft anew; an approval that it had is void then. */
export class OpenPayRun {
  readonly type = 'OpenPayRun';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly payRunId: string; readonly terms: PayTerms; readonly basis: PayBasis },
  ) {}
}

/** Computes what a settled run would pay today, and drafts the difference as its next round. */
export class OpenDifferenceRun {
  readonly type = 'OpenDifferenceRun';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly payRunId: string; readonly basis: PayBasis },
  ) {}
}

/** Agrees to the round that was drafted, as the second person. */
export class ApprovePayRun {
  readonly type = 'ApprovePayRun';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly payRunId: string;
      /** What was looked at. */
      readonly digest: string;
      readonly note?: string;
      /** What the run would be computed from by now. */
      readonly basis: PayBasis;
    },
  ) {}
}

/** Settles the round that was approved. */
export class SettlePayRun {
  readonly type = 'SettlePayRun';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly payRunId: string; readonly basis: PayBasis },
  ) {}
}

/** Everything that can be asked of a pay run. */
export type PayRunCommand = OpenPayRun | OpenDifferenceRun | ApprovePayRun | SettlePayRun;
