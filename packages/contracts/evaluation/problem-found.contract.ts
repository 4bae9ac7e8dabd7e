import { z } from 'zod';
import { day, id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** An inspection, review or assessment named a weak point that is to be put right. */
export const problemFound = {
  name: 'problem-found',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A problem was found that is to be put right.', zh: '考核检查发现需整改的问题。' },
  data: z.strictObject({
    problemId: id,
    cycleId: id.exactOptional(),
    organisationId: id,
    organisationName: text,
    ancestorIds: z.array(id).max(20),
    /** The inspection, sheet or meeting that found it. */
    sourceId: id,
    procedure: id,
    indicator: id.exactOptional(),
    description: text,
    foundOn: day,
    /** By when it is to be put right, where the finder said so. */
    dueOn: day.exactOptional(),
    /** Who is to see to it, where the finder said so. */
    ownerId: id.exactOptional(),
  }),
} as const satisfies Contract;
