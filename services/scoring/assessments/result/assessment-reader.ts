import type { TenantId } from '@kaoping/event-sourcing';
import type { AssessmentFacts, ComputedAssessment } from './compute-assessment.ts';

/** Which assessment is asked for, and as of which ledger position; of now where none is named. */
export interface AssessmentRequest {
  readonly cycleId: string;
  readonly throughPosition?: number;
}

/** An assessment as everything up to a ledger position makes it. */
export interface AssessmentAt extends AssessmentFacts, ComputedAssessment {
  readonly cycleId: string;
  readonly ledgerPosition: number;
}

/** Reads assessments, live or as of any position: the same position gives the same answer for ever. */
export abstract class AssessmentReader {
  /** @throws {AssessmentUnknown} when the tenant has no such assessment at that position. */
  abstract at(tenantId: TenantId, request: AssessmentRequest): Promise<AssessmentAt>;
}
