import { z } from 'zod';
import { id, instant, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** An appeal was decided; what an upheld one changes comes as `scores-corrected` with its id. */
export const appealDecided = {
  name: 'appeal-decided',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'An appeal was decided.', zh: '申诉已裁定。' },
  data: z.strictObject({
    cycleId: id,
    organisationId: id,
    appealId: id,
    outcome: z.enum(['upheld', 'partly-upheld', 'rejected']),
    reason: text,
    decidedAt: instant,
  }),
} as const satisfies Contract;
