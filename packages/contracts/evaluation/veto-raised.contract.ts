import { z } from 'zod';
import { day, id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** A veto stands over an organisation, from a day and, where it ends by itself, until one. */
export const vetoRaised = {
  name: 'veto-raised',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A veto was raised.', zh: '已启动一票否决。' },
  data: z.strictObject({
    cycleId: id,
    organisationId: id,
    vetoId: id,
    /** Name of the plan's flag. */
    input: id,
    entryId: id,
    from: day,
    until: day.exactOptional(),
    reason: text,
  }),
} as const satisfies Contract;
