import { z } from 'zod';
import { id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** A veto stands no longer, as if it had not been raised. */
export const vetoLifted = {
  name: 'veto-lifted',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A veto was lifted.', zh: '一票否决已解除。' },
  data: z.strictObject({ cycleId: id, organisationId: id, vetoId: id, input: id, entryId: id, reason: text }),
} as const satisfies Contract;
