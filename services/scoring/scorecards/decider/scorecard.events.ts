// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { SchemeVersion } from '../../scheme/scheme-version.ts';

/** Which score of a scorecard is meant: an indicator and, where it samples children, one of them. */
export interface ScorePlace {
  readonly indicator: string;
  readonly child?: string;
}

/** The ledger of one organisation in one cycle was opened, with the scheme version copied in. */
export type ScorecardOpened = DomainEvent<
  'ScorecardOpened',
  {
    readonly cycleId: string;
    readonly organisationId: string;
    readonly name: string;
    readonly peerGroupId: string;
    readonly scheme: SchemeVersion;
  }
>;

/** A score was entered for the first time, or again after it was withdrawn. */
export type ScoreRecorded = DomainEvent<
  'ScoreRecorded',
  ScorePlace & {
    readonly entryId: string;
    /** The score, or the deduction where the method deducts: a decimal as text. */
    readonly value: string;
    readonly reason: string;
  }
>;

/** A score was replaced by another. */
export type ScoreCorrected = DomainEvent<
  'ScoreCorrected',
  ScorePlace & {
    readonly entryId: string;
    readonly value: string;
    readonly replacedEntryId: string;
    readonly replacedValue: string;
    readonly reason: string;
  }
>;

/** A score was taken back: the place is empty again. */
export type ScoreWithdrawn = DomainEvent<
  'ScoreWithdrawn',
  ScorePlace & {
    readonly withdrawalId: string;
    readonly withdrawnEntryId: string;
    readonly withdrawnValue: string;
    readonly reason: string;
  }
>;

/** The scorecard was closed to changes. */
export type ScorecardSealed = DomainEvent<'ScorecardSealed', { readonly reason: string }>;

/** A sealed scorecard was opened to changes again, as after an appeal. */
export type ScorecardReopened = DomainEvent<'ScorecardReopened', { readonly reason: string }>;

/** A change of one score. */
export type ScoreEvent = ScoreRecorded | ScoreCorrected | ScoreWithdrawn;

/** Everything that can happen to a scorecard. */
export type ScorecardEvent = ScorecardOpened | ScoreEvent | ScorecardSealed | ScorecardReopened;
