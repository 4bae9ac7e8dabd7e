import { z } from 'zod';
import { id, instant, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** An organisation gave its appeal up: it holds nothing up any more. */
export const appealWithdrawn = {
  name: 'appeal-withdrawn',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'An appeal was withdrawn.', zh: '申诉已撤回。' },
  data: z.strictObject({
    cycleId: id,
    organisationId: id,
    appealId: id,
    reason: text,
    withdrawnAt: instant,
  }),
} as const satisfies Contract;
