import { z } from 'zod';
import { day, id, period, title } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const cycle = z.strictObject({
  cycleId: id,
  title,
  period,
  /** The stage that is open; absent where all are closed. */
  stage: id.exactOptional(),
  until: day.exactOptional(),
  /** Days that the open stage is over its deadline; 0 in time. */
  daysLate: z.int().min(0),
  sheetsDue: z.int().min(0),
  sheetsIn: z.int().min(0),
});

/** A subsidiary tells its headquarters (`recipient`) how far its assessments are and how much it asks of its units: counts only. */
export const progressReported = {
  name: 'progress-reported',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A subsidiary reported its progress.', zh: '所属企业报送考核进度。' },
  data: z.strictObject({
    on: day,
    cycles: z.array(cycle).max(200),
    /** Of the present month: minutes asked of all units, and how often something was asked that the ledger knew. */
    burden: z.strictObject({
      month: z.string().regex(/^\d{4}-\d\d$/u),
      units: z.int().min(0),
      minutesAsked: z.int().min(0),
      askedTwice: z.int().min(0),
    }),
  }),
} as const satisfies Contract;
