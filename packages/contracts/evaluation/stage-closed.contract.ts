import { z } from 'zod';
import { id, instant } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** A stage of a cycle ended, by its deadline or by hand. */
export const stageClosed = {
  name: 'stage-closed',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A stage of a cycle was closed.', zh: '考核周期的一个阶段已结束。' },
  data: z.strictObject({ cycleId: id, stage: id, closedAt: instant }),
} as const satisfies Contract;
