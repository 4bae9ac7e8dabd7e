import { z } from 'zod';
import { id, instant } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** An organisation appealed: until it is decided, nothing of its cycle is published. */
export const appealLodged = {
  name: 'appeal-lodged',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'An appeal was lodged.', zh: '已提出申诉。' },
  data: z.strictObject({ cycleId: id, organisationId: id, appealId: id, lodgedAt: instant }),
} as const satisfies Contract;
