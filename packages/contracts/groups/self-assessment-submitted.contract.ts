import { z } from 'zod';
import { entry, id, instant, period } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/**
 * A subsidiary, assessed as a whole by its headquarters (`recipient`), handed in its self-assessment. Each round holds
 * all entries anew; the greater round counts.
 */
export const selfAssessmentSubmitted = {
  name: 'self-assessment-submitted',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A subsidiary handed in its self-assessment.', zh: '所属企业报送自评。' },
  data: z.strictObject({
    schemeId: id,
    /** The version of the scheme that was answered. */
    version: z.int().min(1),
    period,
    /** Counts submissions from 1: a further one follows when headquarters sent the one before it back. */
    round: z.int().min(1),
    submittedAt: instant,
    entries: z.array(entry).min(1).max(2_000),
  }),
} as const satisfies Contract;
