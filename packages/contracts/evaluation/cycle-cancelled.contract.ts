import { z } from 'zod';
import { id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** A cycle was given up: nothing of it may be published any more. */
export const cycleCancelled = {
  name: 'cycle-cancelled',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A cycle was cancelled.', zh: '考核周期已取消。' },
  data: z.strictObject({ cycleId: id, reason: text }),
} as const satisfies Contract;
