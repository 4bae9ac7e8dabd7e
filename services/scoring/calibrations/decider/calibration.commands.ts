import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { CalibrationGround } from '../result/calibration-ground.ts';

/** Names the calibrations of one peer group in one cycle. */
export interface CalibrationPlace {
  readonly cycleId: string;
  readonly peerGroup: string;
}

/** Names one calibration. */
interface CalibrationTarget extends CalibrationPlace {
  readonly calibrationId: string;
}

/** A grade that somebody wants changed. */
export interface WantedGradeChange {
  readonly organisationId: string;
  /** The grade that the proposer looked at. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Proposes to change grades. */
export class ProposeCalibration {
  readonly type = 'ProposeCalibration';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: CalibrationTarget & {
      readonly changes: readonly WantedGradeChange[];
      readonly reason: string;
      /** Why the shares of the grades need not be met. */
      readonly exemption?: string;
      readonly ground: CalibrationGround;
    },
  ) {}
}

/** Agrees to a proposal, as a second person. */
export class ApproveCalibration {
  readonly type = 'ApproveCalibration';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: CalibrationTarget & { readonly ground: CalibrationGround },
  ) {}
}

/** Does not agree to a proposal, or to taking a calibration back. */
export class RefuseCalibration {
  readonly type = 'RefuseCalibration';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: CalibrationTarget & { readonly reason: string },
  ) {}
}

/** Takes a calibration back: at once where nobody approved it yet; otherwise two people have to ask for it. */
export class ReverseCalibration {
  readonly type = 'ReverseCalibration';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: CalibrationTarget & { readonly reason: string },
  ) {}
}

/** Everything that can be asked of a peer group's calibrations. */
export type CalibrationCommand =
  ProposeCalibration | ApproveCalibration | RefuseCalibration | ReverseCalibration;
