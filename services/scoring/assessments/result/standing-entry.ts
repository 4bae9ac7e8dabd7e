import type { PlanEntry } from '@kaoping/scoring-engine';

/** Where an entry comes from, for whoever asks about it. A ballot has no person: only sums were told. */
export interface EntryOrigin {
  /** The procedure, such as `leader-evaluation`, `adjustment`, `veto` or `ballot`. */
  readonly procedure: string;
  /** The sheet, inspection, campaign, adjustment or veto. */
  readonly sourceId: string;
  /** Account or policy that did it in evaluation; absent where secrecy forbids it. */
  readonly actorId?: string;
  /** When it happened in evaluation. */
  readonly at: string;
  readonly reason?: string;
  /** The first and the last day of a veto; one that somebody has to lift names no last day. */
  readonly from?: string;
  readonly until?: string;
}

/** An entry of a scorecard that stands, with its origin and the ledger position from which it counts. */
export interface StandingEntry extends PlanEntry {
  readonly origin: EntryOrigin;
  readonly position: number;
}
