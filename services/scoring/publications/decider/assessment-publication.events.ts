// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';
import type { Period, PlanStanding } from '@kaoping/scoring-engine';

/** One organisation's row of a published result. */
export interface PublishedStanding extends PlanStanding {
  readonly name: string;
  readonly ancestorIds: readonly string[];
  /** The grade that the scheme gave, where a calibration changed it. */
  readonly uncalibratedGrade?: string;
  /** What later periods look back at besides score, rank and pay, such as points above a cap: exact, by name. */
  readonly figures?: Readonly<Record<string, string>>;
}

/** The result that a publication fixes; its canonical JSON is digested. */
export interface PublishedResult {
  readonly cycleId: string;
  readonly period: Period;
  readonly scheme: { readonly schemeId: string; readonly version: number; readonly digest: string };
  readonly peerGroup: { readonly key: string; readonly title: Sentence };
  readonly engineVersion: string;
  readonly standings: readonly PublishedStanding[];
  /** Organisations without a standing, each with why. */
  readonly leftOut: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly missing: readonly Sentence[];
    /** Why it may be left out; nobody is without a reason. */
    readonly exemptedBecause?: string;
  }[];
}

/** What changed for one organisation between two revisions. */
export interface StandingChange {
  readonly organisationId: string;
  readonly name: string;
  readonly before?: { readonly rank: string; readonly score: string; readonly grade?: string };
  readonly after?: { readonly rank: string; readonly score: string; readonly grade?: string };
}

/** What a publication keeps, so that it can be computed again and compared. */
export interface AssessmentPublication {
  /** Counts the publications of one ranking, from 1. */
  readonly revision: number;
  readonly title: Sentence;
  /** Everything recorded up to here counted, and nothing after. */
  readonly ledgerPosition: number;
  readonly result: PublishedResult;
  /** SHA-256 of the canonical JSON of `result`. */
  readonly resultDigest: string;
  readonly reason: string;
  readonly publishedAt: string;
}

/** The result was put before those it concerns, before it is published. */
export type ResultPublicised = DomainEvent<
  'ResultPublicised',
  {
    readonly from: string;
    /** The last day of publicity. */
    readonly until: string;
    readonly ledgerPosition: number;
    readonly resultDigest: string;
  }
>;

/** A first or second person agreed to a result, named by its digest. */
export type ResultApproved = DomainEvent<
  'ResultApproved',
  { readonly approverId: string; readonly resultDigest: string; readonly note?: string }
>;

/** The ranking was fixed for the first time. */
export type ResultPublished = DomainEvent<'ResultPublished', AssessmentPublication>;

/** The ranking was fixed anew; every earlier publication stays. */
export type ResultRevised = DomainEvent<
  'ResultRevised',
  AssessmentPublication & { readonly changes: readonly StandingChange[] }
>;

/** A publication was taken back for cause: nothing rests on it until the next revision. */
export type ResultRecalled = DomainEvent<
  'ResultRecalled',
  { readonly revision: number; readonly reason: string; readonly recalledAt: string }
>;

/** An organisation may be left out of the ranking, for a reason that is published with it. */
export type OrganisationExempted = DomainEvent<
  'OrganisationExempted',
  { readonly organisationId: string; readonly reason: string }
>;

/** Everything that can happen to the publication of a peer group's ranking; stream `assessment-publication/<cycleId>:<peerGroup>`. */
export type AssessmentPublicationEvent =
  OrganisationExempted | ResultPublicised | ResultApproved | ResultPublished | ResultRevised | ResultRecalled;
