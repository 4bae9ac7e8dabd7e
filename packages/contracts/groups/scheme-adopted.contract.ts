import { z } from 'zod';
import { digest, id } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** A subsidiary published a scheme of its own that rests on one handed down; headquarters are the `recipient`. */
export const schemeAdopted = {
  name: 'scheme-adopted',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A subsidiary adopted a scheme.', zh: '所属企业采用了下发的考核方案。' },
  data: z.strictObject({
    handedDown: z.strictObject({ schemeId: id, version: z.int().min(1), digest }),
    adopted: z.strictObject({ schemeId: id, version: z.int().min(1), digest }),
  }),
} as const satisfies Contract;
