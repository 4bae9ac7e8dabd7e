import { z } from 'zod';
import { entry, id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const correction = z.strictObject({
  replacedEntryId: id,
  /** What stands instead; without it the entry is taken back. */
  replacement: entry.exactOptional(),
});

/** Entries were replaced or taken back: by an appeal that was upheld, or by the office with a reason. */
export const scoresCorrected = {
  name: 'scores-corrected',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'Scores were corrected.', zh: '得分已更正。' },
  data: z.strictObject({
    cycleId: id,
    sourceId: id,
    appealId: id.exactOptional(),
    reason: text,
    corrections: z.array(correction).min(1).max(2_000),
  }),
} as const satisfies Contract;
