import { z } from 'zod';
import { id, instant, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** A published ranking was taken back for cause: nothing may rest on it until it is published anew. */
export const rankingRecalled = {
  name: 'ranking-recalled',
  version: 1,
  producer: 'scoring',
  summary: { en: 'A published ranking was recalled.', zh: '已公布的排名被撤回。' },
  data: z.strictObject({
    cycleId: id,
    peerGroup: id,
    /** The publication that was recalled. */
    revision: z.int().min(1),
    reason: text,
    recalledAt: instant,
  }),
} as const satisfies Contract;
