import { z } from 'zod';
import { entry, id, instant } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** What a procedure found, ready to count: sheets accepted, records confirmed, inspections concluded, figures imported. */
export const scoresRecorded = {
  name: 'scores-recorded',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'Scores were recorded.', zh: '已录入得分。' },
  data: z.strictObject({
    cycleId: id,
    /** The procedure, such as `leader-evaluation` or `inspection`. */
    procedure: id,
    /** The sheet, inspection or batch that they come from. */
    sourceId: id,
    /** Who filled it in and when, where it counts only since somebody else took it in. */
    filledIn: z.strictObject({ actorId: id, at: instant }).exactOptional(),
    entries: z.array(entry).min(1).max(2_000),
  }),
} as const satisfies Contract;
