import { z } from 'zod';
import { day, id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** How a problem stands: put right, or not by its deadline. The unresolved ones are asked about in the next cycle. */
export const rectificationSettled = {
  name: 'rectification-settled',
  version: 1,
  producer: 'accountability',
  summary: { en: 'How a rectification stands was told.', zh: '整改任务状态已通报。' },
  data: z.strictObject({
    rectificationId: id,
    organisationId: id,
    /** Later states of one rectification have a higher number. */
    sequence: z.int().min(1),
    state: z.enum(['open', 'overdue', 'fixed', 'resolved', 'reopened', 'dropped']),
    problem: text,
    foundOn: day,
    dueOn: day,
    sourceId: id,
    cycleId: id.exactOptional(),
    on: day,
  }),
} as const satisfies Contract;
