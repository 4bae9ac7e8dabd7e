import { z } from 'zod';
import { id, instant, period, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** Headquarters accepted a subsidiary's (`recipient`) self-assessment, or sent it back. A round is reviewed once. */
export const selfAssessmentReviewed = {
  name: 'self-assessment-reviewed',
  version: 1,
  producer: 'evaluation',
  summary: {
    en: "Headquarters accepted a subsidiary's self-assessment or sent it back.",
    zh: '集团接收或退回所属企业的自评。',
  },
  data: z.strictObject({
    schemeId: id,
    period,
    round: z.int().min(1),
    verdict: z.enum(['accepted', 'sent-back']),
    /** Why it was sent back. */
    reason: text.exactOptional(),
    reviewedAt: instant,
  }),
} as const satisfies Contract;
