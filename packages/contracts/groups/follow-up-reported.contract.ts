import { z } from 'zod';
import { day } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const count = z.int().min(0);

/** A subsidiary tells its headquarters (`recipient`) how it follows up its results: counts only. */
export const followUpReported = {
  name: 'follow-up-reported',
  version: 1,
  producer: 'accountability',
  summary: { en: 'A subsidiary reported its follow-up.', zh: '所属企业报送结果运用情况。' },
  data: z.strictObject({
    on: day,
    warnings: z.strictObject({ red: count, yellow: count, green: count }),
    consequences: z.strictObject({ waiting: count, confirmed: count, dismissed: count, withdrawn: count }),
    rectifications: z.strictObject({ open: count, overdue: count, resolved: count }),
    tasks: z.strictObject({ open: count, overdue: count }),
  }),
} as const satisfies Contract;
