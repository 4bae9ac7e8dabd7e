import { z } from 'zod';
import { decimal, entry, id } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** A bonus or deduction counts from now on; what the caps left of it stands in `counted`. */
export const adjustmentApproved = {
  name: 'adjustment-approved',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A bonus or deduction took effect.', zh: '加减分已生效。' },
  data: z.strictObject({
    cycleId: id,
    adjustmentId: id,
    side: z.enum(['bonus', 'deduction']),
    circumstance: id,
    /** The document that it rests on; one document counts once, at its highest level. */
    documentId: id.exactOptional(),
    /**
     * Points that were claimed, and what the caps leave of them now: never below zero, also for a deduction. For
     * information only: entries hold the whole claim, and the engine caps their sum to the same total.
     */
    claimed: decimal,
    counted: decimal,
    entry,
    /** What goes beyond a target, where the circumstance counts that too. */
    beyond: entry.exactOptional(),
    /** Adjustments of the same document that count no longer because this one is of a higher level. */
    supersedes: z.array(id).max(100),
  }),
} as const satisfies Contract;
