// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** One organisation's grade, as it stands and as it is to be. Both are grade keys of the scheme. */
interface GradeChange {
  readonly organisationId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Somebody proposed to change grades of one peer group. Nothing follows from it yet. */
export type CalibrationProposed = DomainEvent<
  'CalibrationProposed',
  {
    readonly calibrationId: string;
    readonly cycleId: string;
    readonly peerGroup: string;
    /** Name of the quantity of the plan that is changed. */
    readonly quantity: string;
    readonly changes: readonly GradeChange[];
    readonly reason: string;
    /** Why the shares of the grades need not be met; absent where they are. */
    readonly exemption?: string;
    readonly proposerId: string;
    readonly proposedAt: string;
    /** The result that the proposer looked at. */
    readonly ledgerPosition: number;
  }
>;

/** A second person agreed: from here on the grades stand as changed. */
export type CalibrationApproved = DomainEvent<
  'CalibrationApproved',
  {
    readonly calibrationId: string;
    readonly approverId: string;
    readonly approvedAt: string;
    readonly ledgerPosition: number;
  }
>;

/** A second person did not agree. */
export type CalibrationRefused = DomainEvent<
  'CalibrationRefused',
  { readonly calibrationId: string; readonly refuserId: string; readonly reason: string }
>;

/** Somebody asked for an approved calibration to be taken back. It stands until a second person agrees. */
export type CalibrationReversalProposed = DomainEvent<
  'CalibrationReversalProposed',
  { readonly calibrationId: string; readonly proposerId: string; readonly reason: string }
>;

/** A second person did not agree to take it back: the calibration stands. */
export type CalibrationReversalRefused = DomainEvent<
  'CalibrationReversalRefused',
  { readonly calibrationId: string; readonly refuserId: string; readonly reason: string }
>;

/** A calibration was taken back: from here on its grades are those that stood before it. */
export type CalibrationReversed = DomainEvent<
  'CalibrationReversed',
  {
    readonly calibrationId: string;
    readonly reason: string;
    readonly proposerId: string;
    /** The second person; absent where the proposer took back what nobody had approved yet. */
    readonly approverId?: string;
    /** What the second person gave as the reason; present with `approverId`. */
    readonly approvalReason?: string;
  }
>;

/** Everything that can happen to the calibrations of a peer group; stream `calibration/<cycleId>:<peerGroup>`. */
export type CalibrationEvent =
  | CalibrationProposed
  | CalibrationApproved
  | CalibrationRefused
  | CalibrationReversalProposed
  | CalibrationReversalRefused
  | CalibrationReversed;
