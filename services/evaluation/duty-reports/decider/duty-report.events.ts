// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { ScoreEntry } from '../../sheets/result/score-entry.ts';

/** Who reports (000-01, 000-20). */
export type Reporter = 'organisation' | 'secretary' | 'deputy-secretary' | 'member' | 'department';

/** To whom it is reported: superiors, peers, members and masses (000-01). */
export type ReportDirection = 'upward' | 'level' | 'downward';

/** A relation that keeps somebody from rating. */
export type RatingBar = 'own-organisation' | 'own-superior' | 'own-relatives' | 'themselves';

/** An input that reviews of the report grade, with whom its raters may not rate. */
export interface GradedInput {
  readonly input: PlanInput;
  readonly mayNotRate: readonly RatingBar[];
}

/** The text of one section. */
export interface SectionText {
  readonly key: string;
  readonly text: string;
}

/** Who reviewed. */
export interface Reviewer {
  readonly name: string;
  readonly personId?: string;
  /** Organisations that the reviewer belongs to, each with those above it. */
  readonly places: readonly { readonly organisationId: string; readonly ancestorIds: readonly string[] }[];
}

/** A problem that a review named. */
export interface ReviewProblem {
  readonly problemId: string;
  readonly description: string;
  readonly indicator?: string;
  readonly dueOn?: string;
  readonly ownerId?: string;
}

/** The duty reports of one organisation in one cycle were begun. */
export type DutyReportOpened = DomainEvent<
  'DutyReportOpened',
  {
    readonly cycleId: string;
    readonly organisation: {
      readonly organisationId: string;
      readonly name: string;
      readonly ancestorIds: readonly string[];
    };
    readonly who: readonly Reporter[];
    readonly directions: readonly ReportDirection[];
    readonly sections: readonly { readonly key: string; readonly title: Sentence }[];
    readonly graded: readonly GradedInput[];
  }
>;

/** Sections were written; only those that changed. */
export type DutyReportSectionsSaved = DomainEvent<
  'DutyReportSectionsSaved',
  { readonly who: Reporter; readonly revision: number; readonly sections: readonly SectionText[] }
>;

/** A report was handed in. */
export type DutyReportSubmitted = DomainEvent<
  'DutyReportSubmitted',
  { readonly who: Reporter; readonly submittedAt: string; readonly lateReason?: string }
>;

/** A report is to be written again. */
export type DutyReportSentBack = DomainEvent<
  'DutyReportSentBack',
  { readonly who: Reporter; readonly reason: string }
>;

/** A report was given before people. */
export type DutyReportDelivered = DomainEvent<
  'DutyReportDelivered',
  {
    readonly who: Reporter;
    readonly direction: ReportDirection;
    readonly on: string;
    readonly attendance: number;
    readonly occasion: string;
  }
>;

/** A report was reviewed and graded: the grade counts. */
export type DutyReportReviewed = DomainEvent<
  'DutyReportReviewed',
  {
    readonly cycleId: string;
    readonly reviewId: string;
    readonly who: Reporter;
    readonly direction?: ReportDirection;
    readonly reviewer: Reviewer;
    readonly entry: ScoreEntry;
    readonly comment?: string;
    readonly questions: readonly string[];
    readonly problems: readonly ReviewProblem[];
    readonly organisation: DutyReportOpened['data']['organisation'];
    readonly reviewedOn: string;
    /** Why somebody else entered it for the reviewer. */
    readonly onBehalfReason?: string;
  }
>;

/** A review counts no more. */
export type DutyReportReviewWithdrawn = DomainEvent<
  'DutyReportReviewWithdrawn',
  { readonly cycleId: string; readonly reviewId: string; readonly entryId: string; readonly reason: string }
>;

/** Everything that can happen to the duty reports of an organisation. */
export type DutyReportEvent =
  | DutyReportOpened
  | DutyReportSectionsSaved
  | DutyReportSubmitted
  | DutyReportSentBack
  | DutyReportDelivered
  | DutyReportReviewed
  | DutyReportReviewWithdrawn;
