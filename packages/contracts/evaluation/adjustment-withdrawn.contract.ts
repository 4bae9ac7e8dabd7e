import { z } from 'zod';
import { id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** A bonus or deduction that counted does so no longer. */
export const adjustmentWithdrawn = {
  name: 'adjustment-withdrawn',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A bonus or deduction was withdrawn.', zh: '加减分已撤销。' },
  data: z.strictObject({
    cycleId: id,
    organisationId: id,
    adjustmentId: id,
    entryId: id,
    /** The second entry, where what goes beyond a target counted too. */
    beyondEntryId: id.exactOptional(),
    reason: text,
  }),
} as const satisfies Contract;
