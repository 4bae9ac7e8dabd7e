import type { Sentence } from '@kaoping/event-sourcing';
import type { Period } from '@kaoping/scoring-engine';

/** An organisation that a cycle assesses, as it was when the cycle opened. */
export interface AssessedOrganisation {
  readonly organisationId: string;
  readonly name: string;
  /** Key of the peer group that it is ranked in. */
  readonly peerGroup: string;
  /** Those above it, the topmost first: what a right to look reaches. */
  readonly ancestorIds: readonly string[];
}

/** A scheme version that an assessment is scored by, copied in for good. */
export interface AssessmentScheme {
  readonly schemeId: string;
  readonly version: number;
  readonly digest: string;
  /** Canonical form of the scheme, from which it compiles to the same plan anywhere. */
  readonly canonical: string;
}

/** What scoring knows of a cycle that evaluation opened. */
export interface Assessment {
  readonly title: Sentence;
  readonly period: Period;
  readonly scheme: AssessmentScheme;
  readonly roster: readonly AssessedOrganisation[];
  /** When each stage was closed, by its key. */
  readonly closedStages: Readonly<Record<string, string>>;
  /** Appeals that were lodged and not decided yet. */
  readonly openAppeals: readonly string[];
  /** Figures that are the same for all organisations, such as a budget or the grade of the unit above. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Why the cycle was given up; absent while it holds. */
  readonly cancelledBecause?: string;
}
